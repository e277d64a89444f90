using ContactCenter.Access.Factors;
using ContactCenter.Access.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace ContactCenter.Access.OpenId;

/// <summary>Sets up the framework's client of the provider: code flow with PKCE, answered in the query of a plain visit.</summary>
internal sealed class OpenIdScheme(SignInSettings settings, DataKeys keys, TimeProvider time) : IConfigureNamedOptions<OpenIdConnectOptions>
{
    public const string Name = "OpenId";

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    public void Configure(OpenIdConnectOptions options) => Configure(Name, options);

    public void Configure(string? name, OpenIdConnectOptions options)
    {
        if (name != Name || settings.OpenId is not { } provider)
            return;
        options.Authority = provider.Authority.AbsoluteUri;
        options.RequireHttpsMetadata = provider.Authority.Scheme == Uri.UriSchemeHttps;
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.ClientSecret;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.CallbackPath = OpenIdRedirects.CallbackPath;
        options.BackchannelTimeout = LongestWait;
        options.DataProtectionProvider = keys.Provider;
        options.DisableTelemetry = true;
        options.EventsType = typeof(OpenIdEvents);
        options.Scope.Clear();
        foreach (var scope in provider.Scopes)
            options.Scope.Add(scope);
        ReadClaims(options, provider);
        KeepCookies(options);
    }

    /// <summary>Some providers tell roles in the token, others only when they are asked about its owner.</summary>
    private void ReadClaims(OpenIdConnectOptions options, OpenIdSettings provider)
    {
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.ClaimActions.Remove("iss");
        foreach (var claim in (string[])["preferred_username", provider.RoleClaim, provider.RoleClaim.Split('.')[0]])
            options.ClaimActions.MapJsonKey(claim, claim);
        options.TokenValidationParameters.LifetimeValidator = IsNow;
    }

    /// <summary>The provider's answer is a visit from elsewhere: stricter cookies would not come along.</summary>
    private void KeepCookies(OpenIdConnectOptions options)
    {
        foreach (var cookie in (CookieBuilder[])[options.CorrelationCookie, options.NonceCookie])
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.Path = settings.Console.Path;
        }
    }

    /// <summary>By this program's clock.</summary>
    private bool IsNow(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return (notBefore is null || notBefore <= now + parameters.ClockSkew) && expires > now - parameters.ClockSkew;
    }
}

/// <summary>The framework knows the scheme only where the settings name a provider.</summary>
internal sealed class OpenIdSchemes(SignInSettings settings) : IConfigureOptions<AuthenticationOptions>
{
    public void Configure(AuthenticationOptions options)
    {
        if (settings.OpenId is not null)
            options.AddScheme<OpenIdConnectHandler>(OpenIdScheme.Name, displayName: null);
    }
}
