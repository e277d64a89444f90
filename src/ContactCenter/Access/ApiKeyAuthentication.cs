using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using ContactCenter.Access.Keys;
using ContactCenter.Access.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ContactCenter.Access;

/// <summary>Knows programs by the header <c>X-Api-Key</c>.</summary>
internal sealed class ApiKeyAuthentication(
    KnownKeys keys,
    WrongKeyLimit limit,
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logs,
    UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = "ApiKey";
    public const string Header = "X-Api-Key";

    /// <summary>The hash of a key that was made in the console.</summary>
    public const string IssuedKeyClaim = "issuedKey";

    private bool _isTurnedAway;

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Request.Headers.TryGetValue(Header, out var given) || given.Count != 1 || given[0] is not { Length: > 0 } text)
            return Task.FromResult(AuthenticateResult.NoResult());
        var found = keys.Find(text);
        _isTurnedAway = limit.TurnsAway(Context.Connection.RemoteIpAddress, found?.Hash);
        if (_isTurnedAway)
            return Task.FromResult(AuthenticateResult.Fail("Too many wrong keys came from this address."));
        if (found is not { } key)
            return Task.FromResult(AuthenticateResult.Fail("The key is not known."));
        key.Attach(Context);
        keys.Mark(key);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(IdentityOf(key)), SchemeName)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (_isTurnedAway)
        {
            Response.Headers.RetryAfter = WrongKeyLimit.Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return Problem(StatusCodes.Status429TooManyRequests, "Too many wrong keys came from this address; wait a minute.");
        }

        Response.Headers.WWWAuthenticate = SchemeName;
        return Problem(StatusCodes.Status401Unauthorized, $"A known key is needed in the header {Header}.");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Problem(StatusCodes.Status403Forbidden, "The key's role does not allow this.");

    private static ClaimsIdentity IdentityOf(KnownKey key)
    {
        var identity = new ClaimsIdentity([new(ClaimTypes.Name, key.Name), .. PermissionPolicies.ClaimsOf([key.Role], Grants.None)], SchemeName);
        if (key.Issued is not null)
            identity.AddClaim(new(IssuedKeyClaim, key.Hash));
        return identity;
    }

    private Task Problem(int status, string detail) => Results.Problem(detail, statusCode: status).ExecuteAsync(Context);
}
