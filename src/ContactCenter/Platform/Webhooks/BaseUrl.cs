using Microsoft.AspNetCore.Http;

namespace ContactCenter.Platform.Webhooks;

/// <summary>Where the platform reaches us: as the operator says, else as the request at hand was addressed, if it says so.</summary>
public sealed class BaseUrl(Uri? publicUrl)
{
    /// <summary>The one before: requests come mostly to the same address, and calls that share it need less memory.</summary>
    private volatile Uri? _last;

    public Uri Of(HttpRequest request)
    {
        if (publicUrl is not null)
            return publicUrl;
        var text = $"{request.Scheme}://{(request.Host.HasValue ? request.Host.Value : "localhost")}{request.PathBase}/";
        return _last is { } last && last.OriginalString == text ? last : _last = new Uri(text);
    }
}
