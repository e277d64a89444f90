using System.Net;
using System.Text;

namespace ContactCenter.Tests.Setup;

/// <summary>A request that <c>setup</c> sent.</summary>
internal sealed record SentRequest(HttpMethod Method, Uri Url, string Body)
{
    public override string ToString() => $"{Method} {Url.AbsolutePath}";
}

/// <summary>The process ended here, as if somebody had pulled the plug.</summary>
internal sealed class ProcessEndedException : Exception;

/// <summary>Leads the requests of <c>setup</c> to the simulated platform, and to an ngrok that runs or not.</summary>
internal sealed class SetupHandler(HttpMessageHandler platform) : HttpMessageHandler
{
    private readonly HttpMessageInvoker _platform = new(platform);

    public List<SentRequest> Sent { get; } = [];

    /// <summary>What ngrok's local API answers; <c>null</c>: no ngrok runs.</summary>
    public string? Ngrok { get; set; }

    /// <summary>The process ends at the request of this number, from 1.</summary>
    public int? EndsAt { get; set; }

    /// <summary>Whether that request takes effect before.</summary>
    public bool EndsAfterEffect { get; set; }

    /// <summary>Requests to the platform that changed something.</summary>
    public IEnumerable<SentRequest> Changes => Sent.Where(request => request.Method != HttpMethod.Get);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.Port == 4040)
        {
            return Ngrok is null
                ? throw new HttpRequestException(HttpRequestError.ConnectionError)
                : new(HttpStatusCode.OK) { Content = new StringContent(Ngrok, Encoding.UTF8, "application/json") };
        }

        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Sent.Add(new(request.Method, request.RequestUri, body));
        if (Sent.Count == EndsAt && !EndsAfterEffect)
            throw new ProcessEndedException();
        var response = await _platform.SendAsync(request, cancellationToken);
        return Sent.Count == EndsAt ? throw new ProcessEndedException() : response;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _platform.Dispose();
        base.Dispose(disposing);
    }
}
