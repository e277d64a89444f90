using ContactCenter.Access.Audit;
using ContactCenter.Access.Commands;
using ContactCenter.Access.Factors;
using ContactCenter.Access.Keys;
using ContactCenter.Access.OpenId;
using ContactCenter.Access.Passkeys;
using ContactCenter.Access.Preferences;
using ContactCenter.Access.Sessions;
using ContactCenter.Access.Users;
using ContactCenter.Api;
using ContactCenter.Foundation.Commands;
using ContactCenter.Foundation.Logging;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ContactCenter.Access;

internal static class AccessFeature
{
    /// <summary>A key or a session, whichever comes.</summary>
    private const string AnyScheme = "KeyOrSession";

    public static void AddAccess(this IServiceCollection services)
    {
        services.AddKeys();
        services.AddSingleton<IAccessEnd, AccessEnd>();
        services.AddLogging(Quieten);
        services.AddSessions();
        services.AddFactors();
        services.AddPasskeys();
        services.AddOpenId();
        services.AddUsers();
        services.AddAudit();
        services.AddPreferences();
        services.AddSingleton<IServerCommand, UserCommands>();
        services.AddAuthentication(AnyScheme)
            .AddPolicyScheme(AnyScheme, displayName: null, options => options.ForwardDefaultSelector = SchemeOf)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, configureOptions: null)
            .AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(SessionAuthentication.SchemeName, configureOptions: null);
        services.Configure<OpenApiOptions>(ApiFeature.DocumentName, DescribeKey);
        services.AddAuthorizationBuilder().AddPermissions();
    }

    /// <summary>Lines for each wrong key or session, and for each page of who is not signed in, would let strangers fill the log.</summary>
    private static void Quieten(ILoggingBuilder logging)
    {
        foreach (var scheme in (Type[])[typeof(ApiKeyAuthentication), typeof(SessionAuthentication), typeof(PolicySchemeHandler)])
            logging.LeaveOut(scheme.FullName!, LogLevel.Warning);
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

    private static string SchemeOf(HttpContext http) =>
        !http.Request.Headers.ContainsKey(ApiKeyAuthentication.Header) && SessionCookie.IsIn(http.Request)
            ? SessionAuthentication.SchemeName
            : ApiKeyAuthentication.SchemeName;
}
