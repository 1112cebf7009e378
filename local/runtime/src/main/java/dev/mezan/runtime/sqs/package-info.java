/** SQS, by ElasticMQ as a library. */
@NullMarked
package dev.mezan.runtime.sqs;

import org.jspecify.annotations.NullMarked;
