/** What a function has around it on AWS: its variables, its clients, its clock. */
@NullMarked
package dev.mezan.aws;

import org.jspecify.annotations.NullMarked;
