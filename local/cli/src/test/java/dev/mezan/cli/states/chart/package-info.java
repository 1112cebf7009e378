@NullMarked
package dev.mezan.cli.states.chart;

import org.jspecify.annotations.NullMarked;
