package vn.danvan.standalone;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.danvan.command.delivery.ReminderSchedule;
import vn.danvan.standalone.auth.AccountFile;
import vn.danvan.standalone.auth.AuthorizationServerConfiguration;
import vn.danvan.standalone.demo.Demo;
import vn.danvan.standalone.demo.DemoStage;

/** The whole platform in this JVM: database, broker, services. Closing it stops them in the opposite order. */
public final class Platform implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Platform.class);

    private final Options options;
    private final Progress progress;
    private final Deque<AutoCloseable> running = new ConcurrentLinkedDeque<>();
    private @Nullable ConfigurableApplicationContext context;

    /** Nothing runs yet. */
    public Platform(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    /**
     * Starts everything; returns when the API answers. What had started is stopped again when something does not.
     *
     * @throws StartError when the port or the data folder is taken
     */
    public Platform start() {
        try {
            DataFolder folder = DataFolder.open(options.data());
            running.push(folder);
            if (!Ports.isFree(options.port())) {
                throw new StartError("Cổng " + options.port() + " đang được sử dụng; chọn cổng khác bằng --port=. Port "
                        + options.port() + " is in use; choose another with --port=.");
            }
            progress.say("PostgreSQL: đang khởi động (starting)…");
            EmbeddedDatabase database = EmbeddedDatabase.start(folder.postgresql());
            running.push(database);
            MasterKeyFile.ensure(folder.masterKey(), database);
            progress.say("Kafka: đang khởi động (starting)…");
            EmbeddedBroker broker = EmbeddedBroker.start(folder.kafka());
            running.push(broker);
            progress.say("Dịch vụ: đang khởi động (services: starting)…");
            ConfigurableApplicationContext started = services(folder, database, broker);
            running.push(started);
            context = started;
            progress.say("Sẵn sàng (ready): " + address());
            return this;
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    private ConfigurableApplicationContext services(
            DataFolder folder, EmbeddedDatabase database, EmbeddedBroker broker) {
        boolean ownIssuer = Settings.issuer() == null;
        List<Class<?>> sources = new ArrayList<>(List.of(StandaloneConfiguration.class));
        if (ownIssuer) {
            sources.add(AuthorizationServerConfiguration.class);
        }
        SpringApplication application = new SpringApplication(sources.toArray(Class<?>[]::new));
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false); // the platform stops as a whole, in its order
        application.setDefaultProperties(Settings.of(options, folder, database, broker, address()));
        return application.run();
    }

    /** Plays the demo, when there is one and it was not declined. Returns the documents it wrote. */
    public List<Path> play() throws IOException, InterruptedException {
        @Nullable Demo demo = context().getBeanProvider(Demo.class).getIfAvailable();
        if (demo == null || !options.demo()) {
            return List.of();
        }
        progress.say("Dữ liệu mẫu: đang chạy (demo: playing)…");
        Files.createDirectories(options.output());
        DemoClock clock = context().getBean(DemoClock.class);
        try {
            return demo.play(new DemoStage(
                    address(),
                    address().resolve("/oauth2/token"),
                    secrets(),
                    clock,
                    options.data().toAbsolutePath(),
                    options.output().toAbsolutePath(),
                    progress::say));
        } finally {
            clock.follow();
        }
    }

    /**
     * From now on the register does by itself what falls due, in the system's time. Not before the demo has ended: while it
     * plays, its clock runs through months in seconds.
     */
    public void goOn() {
        context().getBean(ReminderSchedule.class).start();
    }

    /** The services' context. */
    public ConfigurableApplicationContext context() {
        @Nullable ConfigurableApplicationContext started = context;
        if (started == null) {
            throw new IllegalStateException("not started");
        }
        return started;
    }

    /** Where the platform answers. */
    public URI address() {
        return URI.create("http://" + Ports.HOST + ":" + options.port());
    }

    /** First secrets by account name, as the file in the data folder tells them. */
    public Map<String, String> secrets() {
        return new LinkedHashMap<>(AccountFile.secrets(options.data().resolve("demo-accounts.csv")));
    }

    @Override
    public void close() {
        @Nullable AutoCloseable part = running.poll();
        while (part != null) {
            try {
                part.close();
            } catch (Exception e) { // the others are stopped all the same
                LOG.error("{} did not stop cleanly", part, e);
            }
            part = running.poll();
        }
    }
}
