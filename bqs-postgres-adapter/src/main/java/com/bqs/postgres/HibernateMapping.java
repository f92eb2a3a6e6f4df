package com.bqs.postgres;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** Hibernate as this adapter uses it. */
final class HibernateMapping {

    private HibernateMapping() {}

    /** Does not connect: what Hibernate would ask the server is said here. */
    static SessionFactory open(DataSource source) {
        return new HibernatePersistenceConfiguration("bqs")
                .managedClasses(
                        RunRow.class,
                        RunLogRow.class,
                        MirrorStateRow.class,
                        QuarantineRow.class,
                        ChangeRow.class,
                        VerificationRow.class,
                        VerificationExampleRow.class)
                .property(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, source)
                .property(JdbcSettings.ALLOW_METADATA_ON_BOOT, false)
                .property(JdbcSettings.JAKARTA_HBM2DDL_DB_NAME, "PostgreSQL")
                .property(JdbcSettings.JAKARTA_HBM2DDL_DB_MAJOR_VERSION, 14)
                .property(JdbcSettings.JDBC_TIME_ZONE, "UTC")
                // The caller logs a failure, once.
                .property(JdbcSettings.LOG_JDBC_ERRORS, false)
                .property(JdbcSettings.LOG_JDBC_WARNINGS, false)
                // java.sql.Date and Timestamp would shift days in some zones and before 1582.
                .property(MappingSettings.JAVA_TIME_USE_DIRECT_JDBC, true)
                .property(MappingSettings.PREFERRED_INSTANT_JDBC_TYPE, "TIMESTAMP_WITH_TIMEZONE")
                .sharedCacheMode(SharedCacheMode.NONE)
                .validationMode(ValidationMode.NONE)
                .xmlMappings(false)
                .createEntityManagerFactory();
    }
}
