using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ContactCenter.Domain.Delivery;
using ContactCenter.Foundation.Outgoing;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>Posts signed bodies.</summary>
internal sealed class HttpSender(TimeProvider time) : IDeliverySender, IDisposable
{
    public const string RevisionHeader = "X-Revision";

    private const string Erased = "erased";

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, GuardedClient> _clients = new(StringComparer.OrdinalIgnoreCase);

    public DeliveryKind Kind => DeliveryKind.Http;

    public Task<DeliveryOutcome> SendAsync(DeliveryTarget target, SentDelivery delivery, CancellationToken cancellationToken)
    {
        var revision = delivery.Revision.ToString(CultureInfo.InvariantCulture);
        return PostAsync(target, IdOf(delivery.Call, target, revision), delivery.Body, [(RevisionHeader, revision)], cancellationToken);
    }

    public Task<DeliveryOutcome> EraseAsync(DeliveryTarget target, ErasedCopy copy, CancellationToken cancellationToken) => PostAsync(
        target, IdOf(copy.Call, target, Erased), Encoding.UTF8.GetBytes(DeliveryBody.OfErased(copy.Named)), [], cancellationToken);

    public void Dispose()
    {
        foreach (var client in _clients.Values)
            client.Dispose();
    }

    /// <summary>By which a receiver knows a repetition.</summary>
    private static string IdOf(string call, DeliveryTarget target, string what) => $"{call}/{target.Name}/{what}";

    private async Task<DeliveryOutcome> PostAsync(
        DeliveryTarget target, string id, ReadOnlyMemory<byte> body, (string Name, string Value)[] more, CancellationToken cancellationToken)
    {
        var client = _clients.GetOrAdd(target.Name, _ => new(target.Url!, target.AllowedNetworks));
        var now = time.GetUtcNow();
        (string, string)[] headers = [.. target.Headers, .. more, .. StandardSignature.Of(target.Secret.AsSpan(), id, now, body.Span)];
        using var limit = new CancellationTokenSource(LongestWait, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return OutcomeOf(await client.PostAsync(body, headers, now, either.Token));
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
