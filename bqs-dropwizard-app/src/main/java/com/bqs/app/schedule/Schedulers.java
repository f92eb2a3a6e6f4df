package com.bqs.app.schedule;

import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.simpl.SimpleThreadPool;
import org.quartz.utils.DBConnectionManager;

/** Makes clustered schedulers over a database, without a file of settings. */
final class Schedulers {
    private Schedulers() {}

    /** A member of the cluster, which has yet to be started. */
    static Scheduler join(DataSource database) throws SchedulerException {
        // Quartz's own AUTO id needs the host to know its name, which in a container it may not.
        String member = UUID.randomUUID().toString();
        DBConnectionManager.getInstance().addConnectionProvider(member, new QuartzConnections(database));
        synchronized (Schedulers.class) {
            Scheduler scheduler = new StdSchedulerFactory(settings(member)).getScheduler();
            // Quartz would give a second member in the same JVM the first one again.
            SchedulerRepository.getInstance().remove(Nightly.SCHEDULER);
            return scheduler;
        }
    }

    private static Properties settings(String member) {
        Properties settings = new Properties();
        settings.setProperty(StdSchedulerFactory.PROP_SCHED_INSTANCE_NAME, Nightly.SCHEDULER);
        settings.setProperty(StdSchedulerFactory.PROP_SCHED_INSTANCE_ID, member);
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.setProperty(StdSchedulerFactory.PROP_SCHED_MAKE_SCHEDULER_THREAD_DAEMON, "true");
        settings.setProperty(StdSchedulerFactory.PROP_THREAD_POOL_CLASS, SimpleThreadPool.class.getName());
        settings.setProperty("org.quartz.threadPool.threadCount", "1");
        settings.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        settings.setProperty(StdSchedulerFactory.PROP_JOB_STORE_CLASS, JobStoreTX.class.getName());
        settings.setProperty("org.quartz.jobStore.driverDelegateClass", PostgreSQLDelegate.class.getName());
        settings.setProperty("org.quartz.jobStore.dataSource", member);
        settings.setProperty("org.quartz.jobStore.tablePrefix", "qrtz_");
        settings.setProperty("org.quartz.jobStore.useProperties", "true");
        settings.setProperty("org.quartz.jobStore.isClustered", "true");
        return settings;
    }
}
