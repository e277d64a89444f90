using System.Net;
using System.Net.Http.Headers;

namespace ContactCenter.Simulator.CallsApi;

/// <summary>The calls API without sockets.</summary>
internal sealed class CallsHandler(CallsService calls) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var answer = await calls.HandleAsync(new ApiRequest(
            request.Method.Method,
            request.RequestUri!.GetLeftPart(UriPartial.Authority),
            request.RequestUri.AbsolutePath,
            request.RequestUri.Query,
            request.Headers.Authorization?.ToString(),
            request.Content?.Headers.ContentType?.MediaType,
            body), cancellationToken);

        cancellationToken.ThrowIfCancellationRequested();
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status) { RequestMessage = request, Content = new ByteArrayContent(answer.Body) };
        response.Headers.Add(ApiResponse.TraceHeader, answer.TraceId);
        if (answer.MediaType is { } type)
            response.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return response;
    }
}
