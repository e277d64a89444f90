using System.Net;
using System.Net.Sockets;
using ContactCenter.Foundation.Outgoing;

namespace ContactCenter.AfterCall.Delivery.Salesforce;

/// <summary>Sends requests to one host of an org, and nowhere else. What can go wrong on the way is an <see cref="OrgException"/>.</summary>
internal sealed class OrgConnection(Uri url, IReadOnlyList<IPNetwork> networks, OrgUsage usage, TimeProvider time) : IDisposable
{
    /// <summary>An object with many fields is described in a megabyte or two.</summary>
    private const int LongestAnswer = 16 * 1024 * 1024;

    private readonly Uri _url = url;
    private readonly GuardedClient _client = new(url, networks);

    /// <param name="method">GET, POST, PATCH or DELETE.</param>
    /// <param name="path">Below the host; begins with <c>/</c>, with its query.</param>
    /// <param name="content">Disposed of here; <c>null</c>: none.</param>
    /// <param name="authorization">The whole header; <c>null</c>: none.</param>
    /// <param name="limit">So long it may take.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="OrgException">There is no answer.</exception>
    public async Task<OrgAnswer> SendAsync(
        HttpMethod method, string path, HttpContent? content, string? authorization, TimeSpan limit, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(method, GuardedClient.Address(_url, path)) { Content = content };
        request.Headers.Accept.Add(new("application/json"));
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (method != HttpMethod.Get)
            request.Headers.TryAddWithoutValidation("Sforce-Duplicate-Rule-Header", "allowSave=true; includeRecordDetails=false; runAsCurrentUser=true");
        using var slow = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(slow.Token, cancellationToken);
        try
        {
            var answer = await _client.SendAsync(request, LongestAnswer, time.GetUtcNow(), either.Token);
            usage.Take(answer.Headers);
            return OrgAnswer.Of(answer);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new OrgException(new(DeliveryErrors.TimedOut) { IsOfTarget = true });
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or SocketException)
        {
            var error = AddressRefusedException.In(fault) is null ? DeliveryErrors.NoConnection : DeliveryErrors.AddressRefused;
            throw new OrgException(new(error) { IsOfTarget = true });
        }
    }

    public void Dispose() => _client.Dispose();
}
