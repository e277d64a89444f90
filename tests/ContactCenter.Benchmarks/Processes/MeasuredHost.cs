using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Benchmarks.Processes;

/// <summary>Our server inside this program, in a process of its own, so that its heap and its commits can be asked for.</summary>
internal static class MeasuredHost
{
    public const string Command = "measured-host";

    private const string Memory = "memory";
    private const string Commits = "commits";

    /// <param name="callsApi">Port of the stand-in for the platform's calls API; <c>null</c>: nobody is there.</param>
    public static ServerProcess Start(string store, string? provider, TimeProvider time, int? callsApi = null)
    {
        var port = ServerProcess.FreePort();
        var settings = OurServer.Settings(store, callsApi ?? ServerProcess.FreePort(), keptCalls: 0).Append(OurServer.Url(port));
        if (provider is not null)
            settings = settings.Append(new("Storage__Provider", provider));
        return ServerProcess.StartSelf([Command], settings, port, time);
    }

    /// <returns>Bytes on the heap of that process after everything unreachable is collected, and bytes allocated since its start.</returns>
    public static Task<(long Heap, long Allocated)> AskMemoryAsync(ServerProcess host) => AskAsync(host, Memory);

    /// <returns>Group commits since its start, and changes in them.</returns>
    public static Task<(long Commits, long Changes)> AskCommitsAsync(ServerProcess host) => AskAsync(host, Commits);

    public static async Task<int> RunAsync(TimeProvider time)
    {
        using var counter = new CommitCounter();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddSingleton(time);
        builder.AddContactCenter();
        await using var app = builder.Build();
        app.MapContactCenter();
        await app.StartAsync();
        while (await Console.In.ReadLineAsync() is { } question)
        {
            var (first, second) = question == Commits ? (counter.Commits, counter.Changes) : Heap();
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{first} {second}"));
        }

        return 0;
    }

    private static (long Heap, long Allocated) Heap()
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return (GC.GetTotalMemory(forceFullCollection: true), allocated);
    }

    private static async Task<(long First, long Second)> AskAsync(ServerProcess host, string question)
    {
        var parts = (await host.AskAsync(question)).Split(' ');
        return (long.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
