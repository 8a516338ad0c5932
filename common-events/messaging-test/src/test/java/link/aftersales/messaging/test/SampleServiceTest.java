package link.aftersales.messaging.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestConstructor;

/** A test against the one running sample service, which all these tests share. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = SampleService.class)
@RealServers
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@interface SampleServiceTest {}
