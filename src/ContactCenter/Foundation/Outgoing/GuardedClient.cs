using System.Net;
using System.Net.Http.Headers;

namespace ContactCenter.Foundation.Outgoing;

/// <summary>
/// Sends to one address that the operator has named, and nowhere else: no redirect is followed, no proxy asked, and it is judged what
/// the name leads to at the moment of connecting.
/// </summary>
public sealed class GuardedClient : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly Uri _url;
    private readonly HttpClient _http;

    /// <param name="url">What all addresses begin with.</param>
    /// <param name="allowed">Private networks that it may lie in.</param>
    public GuardedClient(Uri url, IReadOnlyList<IPNetwork> allowed)
    {
        _url = url;
        var guard = new AddressGuard(url, allowed);
        _http = new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.None,
                ConnectCallback = (context, cancellationToken) =>
                    GuardedConnection.OpenAsync(context.DnsEndPoint, resolve: null, guard.Admits, cancellationToken),
                MaxResponseHeadersLength = 16,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                UseCookies = false,
                UseProxy = false,
            })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>Posts JSON.</summary>
    /// <param name="path">Below the address; begins with <c>/</c>, or is empty.</param>
    /// <param name="longest">So many bytes an answer may have.</param>
    /// <exception cref="HttpRequestException">There is no answer, or a longer one, or the address must not be connected to.</exception>
    public async Task<GuardedReply> PostAsync(
        string path, byte[] body, IEnumerable<(string Name, string Value)> headers, int longest, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = Json } };
        using var request = new HttpRequestMessage(HttpMethod.Post, Address(_url, path)) { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return new(response.StatusCode, await ReadAsync(response.Content, longest, cancellationToken));
    }

    /// <summary>Posts JSON to the address itself, with its query, and reads nothing of the answer but its status and its headers.</summary>
    /// <param name="body">Exactly these bytes are sent.</param>
    /// <param name="headers">Sent beside the type of the content.</param>
    /// <param name="now">Against which an instant of <c>Retry-After</c> is read.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="HttpRequestException">There is no answer, or the address must not be connected to.</exception>
    public async Task<GuardedStatus> PostAsync(
        ReadOnlyMemory<byte> body, IEnumerable<(string Name, string Value)> headers, DateTimeOffset now, CancellationToken cancellationToken)
    {
        using var content = new ReadOnlyMemoryContent(body) { Headers = { ContentType = Json } };
        using var request = new HttpRequestMessage(HttpMethod.Post, _url) { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return GuardedStatus.Of(response, now);
    }

    /// <summary>Sends a request of any method, and reads its answer.</summary>
    /// <param name="request">Its address begins with the client's; disposed of here.</param>
    /// <param name="longest">So many bytes an answer may have.</param>
    /// <param name="now">Against which an instant of <c>Retry-After</c> is read.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="HttpRequestException">There is no answer, or a longer one, or the address must not be connected to.</exception>
    public async Task<GuardedAnswer> SendAsync(HttpRequestMessage request, int longest, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        using (request)
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            var body = await ReadAsync(response.Content, longest, cancellationToken);
            return new(GuardedStatus.Of(response, now), response.Headers, body);
        }
    }

    /// <summary>The address with the path behind it.</summary>
    public static Uri Address(Uri url, string path) => new($"{url.GetLeftPart(UriPartial.Path).TrimEnd('/')}{path}");

    public void Dispose() => _http.Dispose();

    private static async Task<byte[]> ReadAsync(HttpContent content, int longest, CancellationToken cancellationToken)
    {
        var (body, isWhole) = await BoundedBody.ReadAsync(content, longest, cancellationToken);
        return isWhole ? body : throw new HttpRequestException($"the answer has more than {longest} bytes");
    }
}

/// <summary>What was answered.</summary>
public readonly record struct GuardedReply(HttpStatusCode Status, byte[] Body);

/// <summary>What was answered, with all that the answer says.</summary>
/// <param name="Head">What may be kept of it.</param>
public sealed record GuardedAnswer(GuardedStatus Head, HttpResponseHeaders Headers, byte[] Body);
