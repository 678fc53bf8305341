/** The policy that the build of the application wrote, enforced as AWS would. */
@NullMarked
package io.quarkiverse.dynamodbcache.cluster.permissions;

import org.jspecify.annotations.NullMarked;
