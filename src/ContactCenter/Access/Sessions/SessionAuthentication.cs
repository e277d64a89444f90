using System.Security.Claims;
using System.Text.Encodings.Web;
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
        var signedIn = new SignedIn(session, person) { MustEnrol = settings.SecondFactor.Limit(session, person.Roles) };
        signedIn.Attach(Context);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(IdentityOf(signedIn)), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        Results.Problem("Sign in first.", statusCode: StatusCodes.Status401Unauthorized).ExecuteAsync(Context);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var refusal = SignedIn.Of(Context) is { MustEnrol: true }
            ? Results.Problem(
                "Your role needs a second factor: set one up in My account first.",
                statusCode: StatusCodes.Status403Forbidden,
                extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { [ProofNeeded.Member] = ProofNeeded.SecondFactor })
            : Results.Problem("Your roles do not allow this.", statusCode: StatusCodes.Status403Forbidden);
        return refusal.ExecuteAsync(Context);
    }

    /// <summary>Who must set up a second factor first has no permission, and no session for anything else.</summary>
    private static ClaimsIdentity IdentityOf(SignedIn signedIn)
    {
        var identity = new ClaimsIdentity([new(ClaimTypes.Name, signedIn.Person.Name)], SchemeName);
        if (!signedIn.MustEnrol)
            identity.AddClaims([new(SessionClaim, signedIn.Session.Hash), .. PermissionPolicies.ClaimsOf(signedIn.Person.Roles, signedIn.Person.Grants)]);
        return identity;
    }
}
