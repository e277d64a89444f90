using System.Text;
using System.Text.Json;
using Microsoft.Playwright;

namespace ContactCenter.Benchmarks.Browsing;

/// <summary>
/// Chromium's own trace of a page, as its developer tools record it. A <c>PerformanceObserver</c> tells of tasks above 50 ms only; the trace
/// has every task of the main thread, how long it was on the processor, and can be opened in the developer tools.
/// </summary>
internal sealed class TaskTrace
{
    private const string Tasks = "disabled-by-default-devtools.timeline";
    private const string WhatTheyDo = "devtools.timeline,v8.execute,blink.user_timing";
    private const int Chunk = 1024 * 1024;

    private readonly ICDPSession _session;

    /// <summary>Where the trace can be read, once it is whole.</summary>
    private readonly TaskCompletionSource<string> _stream = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private TaskTrace(ICDPSession session)
    {
        _session = session;
        session.Event("Tracing.tracingComplete").OnEvent += (_, whole) => _stream.TrySetResult(whole!.Value.GetProperty("stream").GetString()!);
    }

    /// <param name="isKept">Whether people will look at it: then it also says what the tasks do.</param>
    public static async Task<TaskTrace> StartAsync(IPage page, bool isKept)
    {
        var trace = new TaskTrace(await page.Context.NewCDPSessionAsync(page));
        await trace.AskAsync("Tracing.start", ("transferMode", "ReturnAsStream"), ("categories", isKept ? $"{Tasks},{WhatTheyDo}" : Tasks));
        return trace;
    }

    /// <param name="file">Where it is kept; <c>null</c>: nowhere.</param>
    public async Task<MainThread> EndAsync(string? file)
    {
        await AskAsync("Tracing.end");
        var stream = await _stream.Task;
        var text = new StringBuilder();
        while (await AskAsync("IO.read", ("handle", stream), ("size", Chunk)) is { } part)
        {
            text.Append(part.GetProperty("data").GetString());
            if (part.GetProperty("eof").GetBoolean())
                break;
        }

        await AskAsync("IO.close", ("handle", stream));
        var json = text.ToString();
        if (file is not null)
            await File.WriteAllTextAsync(file, json);
        using var document = JsonDocument.Parse(json);
        return MainThread.Of(document.RootElement);
    }

    private Task<JsonElement?> AskAsync(string what, params (string Name, object Value)[] parameters) =>
        _session.SendAsync(what, parameters.ToDictionary(it => it.Name, it => it.Value, StringComparer.Ordinal));
}
