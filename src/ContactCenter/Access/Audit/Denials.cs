using System.Collections.Concurrent;
using ContactCenter.Access.Sessions;
using ContactCenter.Access.Users;
using ContactCenter.Api;
using ContactCenter.Foundation.Logging;
using ContactCenter.Foundation.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Access.Audit;

/// <summary>
/// Audits who was refused: a known person or key each time; strangers by number, one line a minute for each kind, because they can be refused
/// as often as they like.
/// </summary>
internal sealed class Denials(AuditLog audit, TimeProvider time) : IDisposable
{
    private const string Strangers = "strangers";
    private const int LongestPath = 200;

    private readonly ConcurrentDictionary<string, CountedLine> _kinds = new(StringComparer.Ordinal);

    /// <summary>The newest line about strangers on its way to the disk.</summary>
    private volatile Task _counted = Task.CompletedTask;

    /// <summary>Told before the refusal leaves, and nobody else waits for that.</summary>
    public Task ToldAsync(HttpContext http, Doer? asker)
    {
        if (asker is null)
        {
            if (KindOf(http) is { } kind)
                _kinds.GetOrAdd(kind, CountedLineOf).Happened(SessionEndpoints.AddressOf(http));
            return _counted;
        }

        return http.Response.StatusCode is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden
            ? TellAsync(asker.Name, AuditActions.Denied, ObjectOf(http.Request), after: null, asker.Address)
            : Task.CompletedTask;
    }

    public void Dispose()
    {
        foreach (var counted in _kinds.Values)
            counted.Dispose();
    }

    /// <returns>What was refused, of a stranger; <c>null</c>: nothing.</returns>
    private static string? KindOf(HttpContext http)
    {
        if (http.Response.StatusCode == StatusCodes.Status429TooManyRequests)
            return "tooMany";
        if (http.Response.StatusCode is not (StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden))
            return null;
        if (http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            return "signIn";
        if (http.Request.Headers.ContainsKey(ApiKeyAuthentication.Header))
            return "wrongKey";
        return SessionCookie.IsIn(http.Request) ? "endedSession" : "noProof";
    }

    private static string ObjectOf(HttpRequest request)
    {
        var path = request.Path.Value ?? "";
        return $"{request.Method} {(path.Length > LongestPath ? path[..LongestPath] : path)}";
    }

    private CountedLine CountedLineOf(string kind) => new(
        time,
        (count, last) => _counted = TellAsync(Strangers, AuditActions.StrangersDenied, kind, AuditWords.Of(new CountWords(count)), last));

    private async Task TellAsync(string who, string action, string subject, string? after, string? address)
    {
        try
        {
            await audit.TellAsync(audit.Line(who, action, subject, after: after, address: address));
        }
        catch (StorageUnavailableException)
        {
            // The refusal stands all the same, and its request is in the log.
        }
    }
}

internal static class DenialsMiddleware
{
    /// <summary>Behind the authentication, so that it is known who asks.</summary>
    public static void UseDenials(this WebApplication app)
    {
        var denials = app.Services.GetRequiredService<Denials>();
        app.UseWhen(
            ApiFeature.IsAsked,
            branch => branch.Use((http, next) =>
            {
                // What follows may judge by another proof, and forget this one.
                var asker = Doer.Find(http);
                http.Response.OnStarting(() => denials.ToldAsync(http, asker));
                return next(http);
            }));
    }
}
