using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.FileProviders;

namespace ContactCenter.Platform.Audio;

/// <summary>Prompts and hold music for the platform: public, cacheable.</summary>
internal static class AudioEndpoints
{
    public static void MapAudio(this WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        RequestPath = AudioFolder.Route.TrimEnd('/'),
        FileProvider = new PhysicalFileProvider(AudioFolder.Path),
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public, max-age=86400",
    });
}
