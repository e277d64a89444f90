using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Playwright;
using Xunit.v3;

[assembly: ContactCenter.EndToEndTests.World.ClosesWindows]

namespace ContactCenter.EndToEndTests.World;

/// <summary>Closes the windows that a test has opened as soon as it has ended: until then a page is painted, and costs all that come after.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ClosesWindowsAttribute : BeforeAfterTestAttribute
{
    /// <summary>By the test that has opened them.</summary>
    private static readonly ConcurrentDictionary<string, ImmutableList<IBrowserContext>> Windows = new(StringComparer.Ordinal);

    private static readonly ConcurrentBag<Task> Closings = [];

    /// <summary>Until all that were opened by tests which have ended are closed.</summary>
    public static Task ClosedAsync() => Task.WhenAll(Closings);

    /// <param name="window">Of the test that is running.</param>
    public static void Remember(IBrowserContext window)
    {
        if (TestContext.Current.Test is { } test)
            Windows.AddOrUpdate(test.UniqueID, [window], (_, windows) => windows.Add(window));
    }

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        ArgumentNullException.ThrowIfNull(test);
        if (!Windows.TryRemove(test.UniqueID, out var windows))
            return;
        foreach (var window in windows)
            Closings.Add(window.CloseAsync());
    }
}
