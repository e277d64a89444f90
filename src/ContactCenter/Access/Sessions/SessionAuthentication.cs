using System.Security.Claims;
using System.Text.Encodings.Web;
using ContactCenter.Access.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ContactCenter.Access.Sessions;

/// <summary>Knows people by the console's cookie.</summary>
internal sealed class SessionAuthentication(
    UserSessions sessions, SignInSettings settings, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = "Session";
    public const string SessionClaim = "session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (SessionCookie.Read(Request) is not { } id)
            return AuthenticateResult.NoResult();
        if (!settings.Console.Serves(Request.Host))
            return AuthenticateResult.Fail("The cookie counts at the console's own address only.");
        if (await sessions.UseAsync(id) is not var (session, person))
            return AuthenticateResult.Fail("The session has ended.");
        new SignedIn(session, person).Attach(Context);
        return AuthenticateResult.Success(new(new(IdentityOf(session, person)), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        Results.Problem("Sign in first.", statusCode: StatusCodes.Status401Unauthorized).ExecuteAsync(Context);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Results.Problem("Your roles do not allow this.", statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(Context);

    private static ClaimsIdentity IdentityOf(Session session, Person person) => new(
        [
            new(ClaimTypes.Name, person.Name),
            new(SessionClaim, session.Hash),
            .. PermissionPolicies.ClaimsOf(person.Roles),
        ],
        SchemeName);
}
