using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Benchmarks.Processes;

/// <summary>Our server inside this program, in a process of its own, so that its heap can be asked for.</summary>
internal static class MeasuredHost
{
    public const string Command = "measured-host";

    public static ServerProcess Start(string store, string? provider, TimeProvider time)
    {
        var port = ServerProcess.FreePort();
        var settings = OurServer.Settings(store, callsApi: ServerProcess.FreePort(), keptCalls: 0).Append(OurServer.Url(port));
        if (provider is not null)
            settings = settings.Append(new("Storage__Provider", provider));
        return ServerProcess.StartSelf([Command], settings, port, time);
    }

    /// <returns>Bytes on the heap of that process after everything unreachable is collected, and bytes allocated since its start.</returns>
    public static async Task<(long Heap, long Allocated)> AskAsync(ServerProcess host)
    {
        var parts = (await host.AskAsync("memory")).Split(' ');
        return (long.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    public static async Task<int> RunAsync(TimeProvider time)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddSingleton(time);
        builder.AddContactCenter();
        await using var app = builder.Build();
        app.MapContactCenter();
        await app.StartAsync();
        while (await Console.In.ReadLineAsync() is not null)
        {
            var allocated = GC.GetTotalAllocatedBytes(precise: true);
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{GC.GetTotalMemory(forceFullCollection: true)} {allocated}"));
        }

        return 0;
    }
}
