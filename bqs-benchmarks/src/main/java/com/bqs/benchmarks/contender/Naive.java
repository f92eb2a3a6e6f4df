package com.bqs.benchmarks.contender;

import java.io.IOException;
import java.util.Objects;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.cfg.JdbcSettings;
import org.jspecify.annotations.Nullable;

/**
 * How it is written when nobody measures: one page after the other, databind, and merge and commit for each record.
 * {@code open} connects beforehand.
 */
final class Naive implements Contender {

    private @Nullable SessionFactory sessions;

    @Override
    public long perform(Task task) throws IOException {
        switch (task.name()) {
            case "open" -> open(task);
            case "load" -> {
                return load(new CrmPages(task.crm()), task.number("rows"));
            }
            default -> throw new IllegalArgumentException("the naive way knows no task " + task.name());
        }
        return 0;
    }

    @Override
    public void close() {
        if (sessions != null) {
            sessions.close();
            sessions = null;
        }
    }

    private void open(Task task) {
        close();
        sessions = new Configuration()
                .addAnnotatedClass(NaiveOpportunity.class)
                .setProperty(JdbcSettings.JAKARTA_JDBC_URL, task.jdbcUrl())
                .buildSessionFactory();
    }

    private long load(CrmPages pages, int rows) throws IOException {
        int written = 0;
        for (int page = 0; page < CrmPages.count(rows); page++) {
            for (NaiveOpportunity opportunity : PeerJson.fetch(pages, page)) {
                if (written < rows) {
                    save(opportunity);
                    written++;
                }
            }
        }
        return written;
    }

    private void save(NaiveOpportunity opportunity) {
        try (Session session =
                Objects.requireNonNull(sessions, "open comes first").openSession()) {
            session.beginTransaction();
            session.merge(opportunity);
            session.getTransaction().commit();
        }
    }
}
