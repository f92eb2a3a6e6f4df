package com.bqs.sync;

import com.bqs.sync.testkit.InMemoryWorld;
import com.bqs.sync.testkit.MirrorTrial;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever happens in the CRM and to the calls between, complete runs leave the mirror equal to the CRM. */
class MirrorPropertyTest {

    @Property(tries = 400)
    void mirrorIsTrueAfterWhateverHappened(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int runs, @ForAll boolean dies) {
        new MirrorTrial(new InMemoryWorld(), seed).run(runs, dies);
    }
}
