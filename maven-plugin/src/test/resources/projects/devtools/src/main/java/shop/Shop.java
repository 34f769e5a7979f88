package shop;

import dev.assetbundle.AssetBundle;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Prints its stylesheet whenever it is started. */
@Configuration
@EnableAutoConfiguration
@AssetBundle(manifests = "application.css", minify = false)
public class Shop {

  public static void main(String[] arguments) {
    SpringApplication.run(Shop.class, arguments);
  }

  @Bean
  CommandLineRunner print() {
    return arguments -> System.out.println("Sheet: " + Page.sheet());
  }
}
