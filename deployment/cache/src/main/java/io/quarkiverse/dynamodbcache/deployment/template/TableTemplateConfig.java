package io.quarkiverse.dynamodbcache.deployment.template;

import java.util.Optional;
import java.util.Set;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;

/** What the build writes for whoever sets up tables and permissions. */
@ConfigMapping(prefix = "quarkus.cache.dynamodb.table")
@ConfigRoot(phase = ConfigPhase.BUILD_TIME)
public interface TableTemplateConfig {

    /**
     * In which form the build writes the definition of the tables to `target/dynamodb-cache`, beside the permissions that the
     * application needs as an IAM policy, `policy.json`. Several may be named, with commas between them.
     * <p>
     * If it is not set, nothing is written. The files hold for the configuration as it is when the application is built, and
     * for what its classes do with the caches: build anew when either changes.
     */
    Optional<Set<Template>> template();

    /** A form of the definition of tables. */
    enum Template {
        /** A template of AWS CloudFormation, `cloudformation.yaml`. */
        CLOUDFORMATION,
        /** Resources of Terraform, or OpenTofu, `tables.tf`. */
        TERRAFORM,
        /** A script that calls the AWS CLI, `create-tables.sh`. It may be run again. */
        CLI
    }
}
