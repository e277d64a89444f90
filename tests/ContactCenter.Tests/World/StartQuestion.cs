using System.Net;
using System.Text;

namespace ContactCenter.Tests.World;

/// <summary>
/// What a live server asks at start, by itself and at no certain moment, to learn whether its token is good. Worlds answer it before
/// it gets to the platform, so that it counts for nothing there.
/// </summary>
internal static class StartQuestion
{
    public static bool Is(HttpRequestMessage request) => request.Method == HttpMethod.Get && request.RequestUri!.PathAndQuery == "/v1/calls?page_size=1";

    public static HttpResponseMessage Answer() =>
        new(HttpStatusCode.OK)
        {
            Content = new StringContent("""{"count":0,"page_size":1,"record_index":0,"_embedded":{"calls":[]}}""", Encoding.UTF8,
            "application/json")
        };

    /// <summary>Sends all else on.</summary>
    public static HttpMessageHandler Before(HttpMessageHandler platform) => new Handler(platform);

    private sealed class Handler(HttpMessageHandler platform) : DelegatingHandler(platform)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Is(request) ? Task.FromResult(Answer()) : base.SendAsync(request, cancellationToken);
    }
}
