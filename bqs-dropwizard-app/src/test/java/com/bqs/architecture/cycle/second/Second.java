package com.bqs.architecture.cycle.second;

import com.bqs.architecture.cycle.first.First;
import java.util.List;

/** Canary: the other half. */
public record Second(List<First> firsts) {

    public First first() {
        return firsts.get(0);
    }
}
