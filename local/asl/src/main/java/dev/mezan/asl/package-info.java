/** An Amazon States Language engine: definitions in, executions out, with ports for tasks, time, threads and history. JSON values are plain: Map, List, String, Number, Boolean, and null for JSON's null, which is the one meaning of a nullable Object here. They are never changed once made. Source: https://states-language.net and the AWS Step Functions developer guide. */
@NullMarked
package dev.mezan.asl;

import org.jspecify.annotations.NullMarked;
