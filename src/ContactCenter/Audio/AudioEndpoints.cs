using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.FileProviders;

namespace ContactCenter.Audio;

/// <summary>Prompts and hold music for the platform: public, cacheable.</summary>
public static class AudioEndpoints
{
    private const string Folder = "audio";

    public static void MapAudio(this WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        RequestPath = "/audio",
        FileProvider = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, Folder)),
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public, max-age=86400",
    });
}
