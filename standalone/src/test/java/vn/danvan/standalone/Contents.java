package vn.danvan.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.core.env.Environment;

/** Something to find again: a row in the database and a record in the broker. */
final class Contents {

    private static final String TOPIC = "survivor";

    private Contents() {}

    static void write(Environment settings) throws SQLException, ExecutionException, InterruptedException {
        try (Connection connection = connection(settings);
                Statement statement = connection.createStatement()) {
            statement.execute("create table survivor (n int)");
            statement.execute("insert into survivor values (158)");
        }
        Map<String, Object> broker = Map.of("bootstrap.servers", servers(settings));
        try (Admin admin = Admin.create(broker)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
        Properties producing = new Properties();
        producing.putAll(broker);
        producing.put("acks", "all");
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(producing, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "158-TB/TW".getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }

    static void assertFound(Environment settings) throws SQLException {
        try (Connection connection = connection(settings);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select n from survivor")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(158);
        }
        Properties consuming = new Properties();
        consuming.put("bootstrap.servers", servers(settings));
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(consuming, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            Iterable<ConsumerRecord<byte[], byte[]>> records = consumer.poll(Duration.ofSeconds(30));
            assertThat(records)
                    .singleElement()
                    .satisfies(r -> assertThat(new String(r.value(), StandardCharsets.UTF_8))
                            .isEqualTo("158-TB/TW"));
        }
    }

    private static Connection connection(Environment settings) throws SQLException {
        return DriverManager.getConnection(
                settings.getRequiredProperty("danvan.auth.datasource.url"),
                settings.getRequiredProperty("danvan.auth.datasource.username"),
                settings.getRequiredProperty("danvan.auth.datasource.password"));
    }

    private static String servers(Environment settings) {
        return settings.getRequiredProperty("danvan.kafka.bootstrap-servers");
    }
}
