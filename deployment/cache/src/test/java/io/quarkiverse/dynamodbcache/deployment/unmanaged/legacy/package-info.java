/** All of it is another service's. */
@Unmanaged
package io.quarkiverse.dynamodbcache.deployment.unmanaged.legacy;

import io.quarkiverse.dynamodbcache.Unmanaged;
