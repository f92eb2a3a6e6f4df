package com.bqs.app.http.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The method takes all parameters of {@link OpportunityParameters} beside those that it declares. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Filtered {}
