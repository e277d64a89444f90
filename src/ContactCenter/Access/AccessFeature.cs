using ContactCenter.Api;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ContactCenter.Access;

internal static class AccessFeature
{
    public static void AddAccess(this IServiceCollection services)
    {
        services.AddSettings(AccessSettings.Read, AccessSettings.SectionName);
        services.AddSingleton<IStartLines, AccessStartLines>();
        services.AddSingleton(provider =>
        {
            var settings = provider.GetRequiredService<AccessSettings>();
            return settings.Keys.Count > 0 || provider.GetRequiredService<Deployment>().IsLive
                ? new ApiKeyRing(settings.Keys)
                : new ApiKeyRing([FirstAdminKey.ReadOrMake(provider.GetRequiredService<StorageSettings>().Path)]);
        });
        services.AddSingleton<WrongKeyLimit>();
        services.AddSingleton<IAccessEnd, SettingsKeysEnd>();
        // A line for each wrong key would let strangers fill the log.
        services.AddLogging(logging => logging.AddFilter(typeof(ApiKeyAuthentication).FullName, LogLevel.Warning));
        services.AddAuthentication(ApiKeyAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, configureOptions: null);
        services.Configure<OpenApiOptions>(ApiFeature.DocumentName, DescribeKey);
        services.AddAuthorizationBuilder().AddPermissions();
    }

    private static void DescribeKey(this OpenApiOptions options) => options.AddDocumentTransformer((document, _, _) =>
    {
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [ApiKeyAuthentication.SchemeName] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Header,
                Name = ApiKeyAuthentication.Header,
            },
        };
        document.Security = [new() { [new OpenApiSecuritySchemeReference(ApiKeyAuthentication.SchemeName, document)] = [] }];
        return Task.CompletedTask;
    });
}
