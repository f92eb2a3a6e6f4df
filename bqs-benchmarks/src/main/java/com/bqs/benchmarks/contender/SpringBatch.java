package com.bqs.benchmarks.contender;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.batch.core.JobExecution;
import org.springframework.batch.core.JobExecutionException;
import org.springframework.batch.core.JobParameters;
import org.springframework.batch.core.Step;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.support.TaskExecutorJobLauncher;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.item.database.JdbcBatchItemWriter;
import org.springframework.batch.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Spring Batch as its documentation has it, with what it offers for bulk writes: chunks of two pages, multi-row inserts by the driver,
 * a step of several threads, and no job repository in the database.
 */
final class SpringBatch implements Contender {

    private static final int THREADS = 4;
    private static final int CHUNK = 1_000;

    private static final String UPSERT = """
            insert into peer_opportunities (remote_id, opty_number, name, customer, practice, geo, region, sector, deal_value,
                currency, win_probability, sales_owner, stage, status_code, close_date, description, crm_created_at,
                crm_updated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (remote_id) do update set opty_number = excluded.opty_number, name = excluded.name,
                customer = excluded.customer, practice = excluded.practice, geo = excluded.geo, region = excluded.region,
                sector = excluded.sector, deal_value = excluded.deal_value, currency = excluded.currency,
                win_probability = excluded.win_probability, sales_owner = excluded.sales_owner, stage = excluded.stage,
                status_code = excluded.status_code, close_date = excluded.close_date, description = excluded.description,
                crm_created_at = excluded.crm_created_at, crm_updated_at = excluded.crm_updated_at""";

    @Override
    public long perform(Task task) {
        return task.name().equals("open") ? 0 : load(task);
    }

    @Override
    public void close() {}

    private static long load(Task task) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(task.jdbcUrl() + "&reWriteBatchedInserts=true");
        pool.setMaximumPoolSize(threads(task));
        try (HikariDataSource database = new HikariDataSource(pool)) {
            JobRepository repository = new ResourcelessJobRepository();
            TaskExecutorJobLauncher launcher = new TaskExecutorJobLauncher();
            launcher.setJobRepository(repository);
            launcher.setTaskExecutor(new SyncTaskExecutor());
            Step step = step(repository, database, task);
            JobExecution job =
                    launcher.run(new JobBuilder("sync", repository).start(step).build(), new JobParameters());
            if (job.getStatus().isUnsuccessful()) {
                throw new IllegalStateException("Spring Batch failed: " + job.getAllFailureExceptions());
            }
            return job.getStepExecutions().stream()
                    .mapToLong(execution -> execution.getWriteCount())
                    .sum();
        } catch (JobExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int threads(Task task) {
        return task.number("threads", THREADS);
    }

    private static Step step(JobRepository repository, DataSource database, Task task) {
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("spring-batch-");
        threads.setConcurrencyLimit(threads(task));
        return new StepBuilder("pages", repository)
                .<NaiveOpportunity, NaiveOpportunity>chunk(
                        task.number("chunk", CHUNK), new JdbcTransactionManager(database))
                .reader(new PagingReader(new CrmPages(task.crm()), task.number("rows")))
                .writer(writer(database))
                .taskExecutor(threads)
                .build();
    }

    private static JdbcBatchItemWriter<NaiveOpportunity> writer(DataSource database) {
        JdbcBatchItemWriter<NaiveOpportunity> writer = new JdbcBatchItemWriterBuilder<NaiveOpportunity>()
                .dataSource(database)
                .sql(UPSERT)
                .assertUpdates(false)
                .itemPreparedStatementSetter((row, statement) -> {
                    Object[] values = {
                        row.remoteId,
                        row.optyNumber,
                        row.name,
                        row.customer,
                        row.practice,
                        row.geo,
                        row.region,
                        row.sector,
                        row.dealValue,
                        row.currency,
                        row.winProbability,
                        row.salesOwner,
                        row.stage,
                        row.statusCode,
                        row.closeDate,
                        row.description,
                        row.createdAt,
                        row.updatedAt
                    };
                    for (int i = 0; i < values.length; i++) {
                        statement.setObject(i + 1, values[i]);
                    }
                })
                .build();
        writer.afterPropertiesSet();
        return writer;
    }
}
