using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;
using ContactCenter.Api;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Access.Sessions;

/// <summary>People sign in.</summary>
internal static class SessionsFeature
{
    private const string Me = """
        {"id":"17","name":"Sue","user":"sue","roles":["supervisor"],"permissions":["seeCalls"],"byProvider":false,"mustEnrol":false}
        """;

    public static void AddSessions(this IServiceCollection services)
    {
        services.AddSettings(SignInSettings.Read, SignInSettings.SectionName);
        services.AddSingleton(provider => new AccessStore(
            provider.GetRequiredService<ICommitter>(),
            provider.GetRequiredService<IAuditTrail>(),
            provider.GetRequiredService<StorageSettings>().Provider == StorageProvider.Sqlite
                ? AccessRows.Read(provider.GetRequiredService<StorageFolder>().Live)
                : AccessState.Empty));
        services.AddSingleton<PasswordCheck>();
        services.AddSingleton<SignInLimit>();
        services.AddSingleton<SessionCookie>();
        services.AddSingleton<UserSessions>();
        services.AddSingleton<SignIn>();
        services.AddSingleton<PasswordChange>();
        services.AddSingleton(provider => new FirstAdminCode(provider.GetRequiredService<StorageSettings>().Path, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<FirstAdmin>();
        services.AddSingleton<FirstAdminStart>();
        services.AddSingleton<IStartLines>(provider => provider.GetRequiredService<FirstAdminStart>());
        services.AddHostedService(provider => provider.GetRequiredService<FirstAdminStart>());
        services.AddHostedService<DemoSessionsEnd>();
        services.AddApiPart(
            new()
            {
                Tags = new Dictionary<string, string>(StringComparer.Ordinal) { [SessionEndpoints.Tag] = "People sign in and out." },
                Examples = new Dictionary<Type, string>
                {
                    [typeof(SignInRequest)] = """{"user":"sue","password":"correct horse battery","code":"492039"}""",
                    [typeof(CodeRequest)] = """{"user":"sue","code":"7K4M-Q2XD-VB9R-3HTC","newPassword":"correct horse battery"}""",
                    [typeof(FirstAdminRequest)] = """
                        {"code":"0123456789abcdef0123456789abcdef","name":"Sue","user":"sue","newPassword":"correct horse battery"}
                        """,
                    [typeof(DemoRequest)] = """{"person":"demo-supervisor"}""",
                    [typeof(PasswordRequest)] = """{"current":"correct horse battery","new":"staple battery horse"}""",
                    [typeof(DemoPersonResource)] = """{"id":"demo-supervisor","name":"Sam","roles":["supervisor"]}""",
                    [typeof(SignInOffer)] = """
                        {"fault":null,"shortestPassword":12,"firstAdmin":false,"passkey":true,"openId":"Example login",
                        "demo":[{"id":"demo-supervisor","name":"Sam","roles":["supervisor"]}]}
                        """,
                    [typeof(MeResource)] = Me,
                    [typeof(SessionResource)] = """
                        {"id":"18","startedAt":"2026-01-05T10:00:00Z","lastSeenAt":"2026-01-05T10:04:00Z","address":"203.0.113.5",
                        "browser":"Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0","current":true}
                        """,
                },
            },
            SessionJson.Default);
    }

    /// <summary>
    /// Refuses what another site may have had a browser send, and who brings two proofs. Behind routing, and before what routing itself
    /// refuses, such as a body of another kind, is answered: that is forged as well, and audited.
    /// </summary>
    public static void UseProof(this WebApplication app)
    {
        var console = app.Services.GetRequiredService<SignInSettings>().Console;
        app.UseWhen(
            static http => ApiFeature.IsAsked(http) && http.GetEndpoint() is not null,
            branch => branch.Use((http, next) => RefusalOf(http.Request, console) is { } refusal ? refusal.ExecuteAsync(http) : next(http)));
    }

    private static ProblemHttpResult? RefusalOf(HttpRequest request, ConsoleAddress console)
    {
        if (request.Headers.ContainsKey(ApiKeyAuthentication.Header) && SessionCookie.IsIn(request))
            return Problems.Of(StatusCodes.Status400BadRequest, "A key and a session came together; one of them is enough.");
        return ForgedRequests.Fault(request, console) is { } fault ? Problems.Forbidden(fault) : null;
    }
}
