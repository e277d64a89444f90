using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using ContactCenter.Foundation.Outgoing;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>Posts signed bodies, as Standard Webhooks has it. What goes wrong is an outcome and no exception.</summary>
internal sealed class SignedPosts(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, GuardedClient> _clients = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Posts a body once.</summary>
    /// <param name="to">Whom.</param>
    /// <param name="id">By which a receiver knows a repetition.</param>
    /// <param name="body">JSON in UTF-8.</param>
    /// <param name="secrets">Each signs the body; at least one.</param>
    /// <param name="headers">Sent beside those of the signature.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<DeliveryOutcome> PostAsync(
        PostAddress to,
        string id,
        ReadOnlyMemory<byte> body,
        IReadOnlyList<byte[]> secrets,
        IEnumerable<(string Name, string Value)> headers,
        CancellationToken cancellationToken)
    {
        var client = _clients.GetOrAdd(to.Name, _ => new(to.Url, to.AllowedNetworks));
        var now = time.GetUtcNow();
        (string, string)[] all = [.. headers, .. StandardSignature.Of(secrets, id, now, body.Span)];
        using var limit = new CancellationTokenSource(LongestWait, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return OutcomeOf(await client.PostAsync(body, all, now, either.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(DeliveryErrors.TimedOut) { IsOfTarget = true };
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or SocketException)
        {
            var error = AddressRefusedException.In(fault) is null ? DeliveryErrors.NoConnection : DeliveryErrors.AddressRefused;
            return new(error) { IsOfTarget = true };
        }
    }

    /// <summary>Closes the connections to somebody who is told no more.</summary>
    public void Forget(string name)
    {
        if (_clients.TryRemove(name, out var client))
            client.Dispose();
    }

    public void Dispose()
    {
        foreach (var client in _clients.Values)
            client.Dispose();
    }

    private static DeliveryOutcome OutcomeOf(GuardedStatus answer)
    {
        var (error, isOfTarget) = JudgementOf(answer.Status);
        return new(error) { Status = (int)answer.Status, RequestId = answer.RequestId, RetryAfter = answer.RetryAfter, IsOfTarget = isOfTarget };
    }

    /// <summary>What a body is blamed for holds up nobody else.</summary>
    private static (string? Error, bool IsOfTarget) JudgementOf(HttpStatusCode status) => (int)status switch
    {
        >= 200 and <= 299 => (null, false),
        >= 300 and <= 399 => (DeliveryErrors.Redirected, true),
        401 or 403 => (DeliveryErrors.Unauthorized, true),
        429 => (DeliveryErrors.TooMany, true),
        404 or 405 or 407 or 408 or 410 or 421 or 425 => (DeliveryErrors.Refused, true),
        >= 400 and <= 499 => (DeliveryErrors.Refused, false),
        >= 500 and <= 599 => (DeliveryErrors.ServerError, true),
        _ => (DeliveryErrors.UnexpectedAnswer, true),
    };
}

/// <summary>Where bodies are posted to.</summary>
/// <param name="Name">By which its connections are kept; one name has one address.</param>
/// <param name="Url">The address.</param>
/// <param name="AllowedNetworks">Private networks that it may lie in.</param>
internal sealed record PostAddress(string Name, Uri Url, IReadOnlyList<IPNetwork> AllowedNetworks);
