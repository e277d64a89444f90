using Microsoft.AspNetCore.Http;

namespace ContactCenter.Webhooks;

/// <summary>Where the platform reaches us: as the operator says, else as the request at hand was addressed, if it says so.</summary>
public sealed class BaseUrl(Uri? publicUrl)
{
    public Uri Of(HttpRequest request) => publicUrl ?? new Uri($"{request.Scheme}://{(request.Host.HasValue ? request.Host.Value : "localhost")}{request.PathBase}/");
}
