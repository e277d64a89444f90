using ContactCenter.Foundation.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace ContactCenter.Access;

public static class AccessFeature
{
    public static void AddAccess(this IServiceCollection services)
    {
        services.AddSingleton<IStartLines, AccessStartLines>();
        services.AddSingleton(provider =>
        {
            var settings = provider.GetRequiredService<ContactCenterSettings>();
            return settings.ApiKeys.Count > 0 || settings.IsLive
                ? new ApiKeyRing(settings.ApiKeys)
                : new ApiKeyRing([FirstAdminKey.ReadOrMake(settings.Storage.Path)]);
        });
        services.AddSingleton<WrongKeyLimit>();
        // A line for each wrong key would let strangers fill the log.
        services.AddLogging(logging => logging.AddFilter(typeof(ApiKeyAuthentication).FullName, LogLevel.Warning));
        services.AddAuthentication(ApiKeyAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, configureOptions: null);
        services.AddAuthorizationBuilder()
            .AddPolicy(nameof(Role.Agent), Needs(Role.Agent))
            .AddPolicy(nameof(Role.Supervisor), Needs(Role.Supervisor))
            .AddPolicy(nameof(Role.Admin), Needs(Role.Admin));
    }

    private static Action<AuthorizationPolicyBuilder> Needs(Role role) => policy => policy.RequireRole(role.ToString());
}
