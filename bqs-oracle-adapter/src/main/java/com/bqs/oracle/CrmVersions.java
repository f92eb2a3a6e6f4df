package com.bqs.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a pod's catalogue says.
 *
 * @param offered the resource versions; empty where it lists none
 * @param frameworks the framework versions that it allows for the resource version in use; empty where it does not say
 */
public record CrmVersions(List<String> offered, List<String> frameworks) {

    public CrmVersions {
        offered = List.copyOf(offered);
        frameworks = List.copyOf(frameworks);
    }

    /** Whether the pod says that it does not allow this framework version. */
    public boolean refuses(int frameworkVersion) {
        return !frameworks.isEmpty() && !frameworks.contains(Integer.toString(frameworkVersion));
    }

    /** What a resource that was not found means. */
    String hintAtMissing(String apiVersion) {
        if (offered.isEmpty()) {
            return "";
        }
        return " The pod lists the versions " + String.join(", ", offered) + "."
                + (offered.contains(apiVersion) || apiVersion.equals("latest")
                        ? " So the version is right, and this user is not offered opportunities: ask the CRM's administrator"
                                + " for the privilege to view them."
                        : "");
    }

    static CrmVersions read(JsonNode catalogue, String apiVersion) {
        List<String> offered = new ArrayList<>();
        List<String> frameworks = new ArrayList<>();
        for (JsonNode item : catalogue.findParents("version")) {
            String version = item.path("version").asText();
            offered.add(version);
            boolean isInUse = version.equals(apiVersion)
                    || (apiVersion.equals("latest") && item.path("isLatest").asBoolean());
            JsonNode allowed = item.path("adf:extension").path("allowedFrameworkVersions");
            if (isInUse && frameworks.isEmpty()) {
                allowed.forEach(framework -> frameworks.add(framework.asText()));
            }
        }
        return new CrmVersions(offered, frameworks);
    }
}
