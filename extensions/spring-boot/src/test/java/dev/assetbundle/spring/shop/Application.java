package dev.assetbundle.spring.shop;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** A shop whose first page everybody may see, and nothing else. */
@SpringBootApplication
public class Application {

  // [sample:security]
  @Bean
  SecurityFilterChain security(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
            requests -> requests.requestMatchers("/").permitAll().anyRequest().authenticated())
        .httpBasic(withDefaults())
        .build();
  }

  // [/sample]

  /** Its pages. */
  @Controller
  static class Pages {

    @GetMapping("/")
    String page(Model model) {
      model.addAttribute("name", "logo").addAttribute("nonce", "a\"b");
      return "page";
    }

    @GetMapping("/view/{name}")
    String view(@PathVariable String name) {
      return name;
    }

    @GetMapping("/async")
    @ResponseBody
    String async(HttpServletRequest request) {
      return "async " + request.isAsyncSupported();
    }
  }
}
