package com.bqs.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.bqs.app.canary.UsesTheEngine;
import com.bqs.app.canary.UsesTheEntityManager;
import com.bqs.domain.canary.UsesTheCore;
import com.bqs.oracle.canary.UsesTheOtherAdapter;
import com.bqs.postgres.canary.ShownEntity;
import com.bqs.postgres.canary.UsesFeign;
import com.bqs.simulator.canary.UsesTheDomain;
import com.bqs.sync.canary.ReadsTheClock;
import com.bqs.sync.canary.UsesALogger;
import com.bqs.sync.canary.UsesQuartz;
import com.bqs.sync.port.canary.PortThatIsAClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.InstantSource;

/** Every boundary, with a class that breaks it. */
@SuppressWarnings("ImmutableEnumChecker") // rules never change, though ArchUnit does not say so
enum Boundary {
    DOMAIN_KNOWS_THE_JDK_ALONE(
            classes()
                    .that()
                    .resideInAPackage("com.bqs.domain..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("java..", "com.bqs.domain..", "org.jspecify.."),
            UsesTheCore.class),
    CORE_KNOWS_THE_DOMAIN_AND_THE_JDK(
            classes()
                    .that()
                    .resideInAPackage("com.bqs.sync..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("java..", "com.bqs.domain..", "com.bqs.sync..", "org.jspecify.."),
            UsesALogger.class),
    ADAPTERS_NEVER_SEE_EACH_OTHER(
            noClasses()
                    .that()
                    .resideInAPackage("com.bqs.oracle..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("com.bqs.postgres..", "com.bqs.app.."),
            UsesTheOtherAdapter.class),
    POSTGRES_SEES_NEITHER_ORACLE_NOR_APP(
            noClasses()
                    .that()
                    .resideInAPackage("com.bqs.postgres..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("com.bqs.oracle..", "com.bqs.app..", "feign.."),
            UsesFeign.class),
    SIMULATOR_KNOWS_NO_OTHER_MODULE(
            noClasses()
                    .that()
                    .resideInAPackage("com.bqs.simulator..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "com.bqs.domain..",
                            "com.bqs.sync..",
                            "com.bqs.oracle..",
                            "com.bqs.postgres..",
                            "com.bqs.app.."),
            UsesTheDomain.class),
    FEIGN_ONLY_IN_THE_ORACLE_ADAPTER(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("com.bqs.oracle..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("feign.."),
            UsesFeign.class),
    PERSISTENCE_ONLY_IN_THE_POSTGRES_ADAPTER(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("com.bqs.postgres..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("jakarta.persistence..", "org.hibernate.."),
            UsesTheEntityManager.class),
    QUARTZ_AND_HTTP_ONLY_IN_THE_APP(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("com.bqs.app..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.quartz..", "io.dropwizard..", "jakarta.ws.rs.."),
            UsesQuartz.class),
    PORTS_ARE_INTERFACES(
            classes()
                    .that()
                    .resideInAPackage("com.bqs.sync.port..")
                    .and()
                    .doNotHaveSimpleName("package-info")
                    .and()
                    .areTopLevelClasses()
                    .should()
                    .beInterfaces(),
            PortThatIsAClass.class),
    ENGINE_IS_HIDDEN(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("com.bqs.sync..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.bqs.sync.engine.."),
            UsesTheEngine.class),
    ENTITIES_ARE_NEVER_SHOWN(
            classes()
                    .that()
                    .areAnnotatedWith("jakarta.persistence.Entity")
                    .should()
                    .notHaveModifier(JavaModifier.PUBLIC),
            ShownEntity.class),
    CLOCKS_ARE_HANDED_IN(
            noClasses()
                    .that()
                    .resideOutsideOfPackages("com.bqs.app.wiring..", "com.bqs.app.cli..", "com.bqs.simulator..")
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(InstantSource.class, "system")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis"),
            ReadsTheClock.class);

    private final ArchRule rule;
    private final Class<?> canary;

    Boundary(ArchRule rule, Class<?> canary) {
        this.rule = rule;
        this.canary = canary;
    }

    ArchRule rule() {
        return rule;
    }

    /** A class that breaks the rule. */
    Class<?> canary() {
        return canary;
    }
}
