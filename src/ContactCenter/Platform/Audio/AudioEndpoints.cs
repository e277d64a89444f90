using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace ContactCenter.Platform.Audio;

/// <summary>Prompts and hold music for the platform: public, cacheable.</summary>
internal static class AudioEndpoints
{
    public static void MapAudio(this WebApplication app)
    {
        app.UseSounds(new PhysicalFileProvider(AudioFolder.Path), "public, max-age=86400");
        // What has the name of its own hash is never another.
        app.UseSounds(app.Services.GetRequiredService<AudioLibrary>(), "public, max-age=31536000, immutable");
    }

    private static void UseSounds(this WebApplication app, IFileProvider files, string caching) => app.UseStaticFiles(new StaticFileOptions
    {
        RequestPath = AudioFolder.Route.TrimEnd('/'),
        FileProvider = files,
        OnPrepareResponse = file =>
        {
            file.Context.Response.Headers.CacheControl = caching;
            file.Context.Response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        },
    });
}
