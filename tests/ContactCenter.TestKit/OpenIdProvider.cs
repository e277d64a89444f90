using System.Collections.Immutable;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace ContactCenter.TestKit;

/// <summary>An OpenID Connect provider on this machine, at which one person is signed in already and agrees to everything.</summary>
public sealed class OpenIdProvider : IAsyncDisposable
{
    public const string ClientId = "contact-center";
    public const string ClientSecret = "a-secret-of-the-client-0123456789";

    /// <summary>One for all, because it takes long to make.</summary>
    private static readonly RsaSecurityKey Key = new(RSA.Create(2048));

    private readonly WebApplication _app;

    private OpenIdProvider(WebApplication app) => _app = app;

    /// <summary>Tokens are made at its time.</summary>
    public TimeProvider Clock { get; set; } = new TestClock();

    /// <summary>Who is signed in; <c>null</c>: somebody who says no.</summary>
    public ProviderPerson? Person { get; set; } = new("17", "Sue Berg", "sue", ["supervisors"]);

    /// <summary>What was asked when the browser came last.</summary>
    public IReadOnlyDictionary<string, string> Asked { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string Url => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<OpenIdProvider> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        OpenIdProvider? provider = null;
        builder.Services.AddOpenIddict().AddServer(options => Configure(options, () => provider!));
        provider = new(builder.Build());
        await provider._app.StartAsync();
        return provider;
    }

    /// <summary>Settings that name it.</summary>
    public (string Key, string Value)[] Settings() =>
    [
        ("Access:OpenId:Name", "Example login"),
        ("Access:OpenId:Authority", Url),
        ("Access:OpenId:ClientId", ClientId),
        ("Access:OpenId:ClientSecret", ClientSecret),
        ("Access:OpenId:Roles:supervisors", "Supervisor"),
        ("Access:OpenId:Roles:admins", "Admin"),
        ("Access:OpenId:Roles:quality", "Analyst, Hear:Sales, Read"),
    ];

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private static void Configure(OpenIddictServerBuilder options, Func<OpenIdProvider> provider)
    {
        options.SetAuthorizationEndpointUris("/authorize").SetTokenEndpointUris("/token").SetUserInfoEndpointUris("/userinfo");
        options.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
        options.AddEncryptionKey(Key).AddSigningKey(Key);
        options.EnableDegradedMode();
        options.RegisterScopes(Scopes.Profile);
        options.UseAspNetCore().DisableTransportSecurityRequirement();
        options.Configure(all => all.TimeProvider = new ProviderClock(provider));
        options.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context => Check(context)));
        options.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context => Check(context)));
        options.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(context => provider().Agree(context)));
        options.AddEventHandler<HandleUserInfoRequestContext>(handler => handler.UseInlineHandler(context => provider().Tell(context)));
    }

    private static ValueTask Check(ValidateAuthorizationRequestContext context)
    {
        if (context.ClientId != ClientId)
            context.Reject(Errors.InvalidClient);
        return default;
    }

    private static ValueTask Check(ValidateTokenRequestContext context)
    {
        if (context.ClientId != ClientId || context.ClientSecret != ClientSecret)
            context.Reject(Errors.InvalidClient);
        return default;
    }

    private ValueTask Agree(HandleAuthorizationRequestContext context)
    {
        Asked = context.Request.GetParameters().ToDictionary(parameter => parameter.Key, parameter => (string?)parameter.Value ?? "", StringComparer.Ordinal);
        if (Person is not { } person)
        {
            context.Reject(Errors.AccessDenied);
            return default;
        }

        var identity = new ClaimsIdentity("provider");
        identity.SetClaim(Claims.Subject, person.Subject).SetClaim(Claims.Name, person.Name).SetClaim(Claims.PreferredUsername, person.User);
        if (!person.IsToldOnlyWhenAsked)
            identity.SetClaims("roles", [.. person.Values]);
        if ((person.ProvenAt ?? (context.Request.HasPromptValue(PromptValues.Login) ? Clock.GetUtcNow() : null)) is { } provenAt)
            identity.SetClaim(Claims.AuthenticationTime, provenAt.ToUnixTimeSeconds());
        identity.SetScopes(context.Request.GetScopes());
        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        context.SignIn(new(identity));
        return default;
    }

    private ValueTask Tell(HandleUserInfoRequestContext context)
    {
        if (Person is { IsToldOnlyWhenAsked: true } person)
            context.Claims["roles"] = new OpenIddictParameter((ImmutableArray<string?>)[.. person.Values]);
        return default;
    }

    private sealed class ProviderClock(Func<OpenIdProvider> provider) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => provider().Clock.GetUtcNow();
    }
}

/// <summary>Somebody whom the provider knows.</summary>
/// <param name="Subject">Who they are, for ever.</param>
/// <param name="User">What they type there.</param>
/// <param name="Values">Of the claim <c>roles</c>.</param>
public sealed record ProviderPerson(string Subject, string Name, string User, IReadOnlyList<string> Values)
{
    /// <summary>When they showed who they are; <c>null</c>: the provider tells it only when it was asked to have it shown again.</summary>
    public DateTimeOffset? ProvenAt { get; init; }

    /// <summary>Whether the values come with the answer about the token's owner, and not with the token.</summary>
    public bool IsToldOnlyWhenAsked { get; init; }
}
