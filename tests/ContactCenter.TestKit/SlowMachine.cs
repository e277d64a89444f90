using System.Globalization;

namespace ContactCenter.TestKit;

/// <summary>Settings of a server with its simulator in real time, with which nobody's time is over because the machine is busy.</summary>
public static class SlowMachine
{
    private static readonly string Limit = RealTime.Limit.ToString("c", CultureInfo.InvariantCulture);

    /// <summary>Callers have longer to press a key or to begin to speak, phones ring longer, and the platform waits longer for us.</summary>
    public static IReadOnlyList<(string Key, string? Value)> Settings { get; } =
    [
        ("Ivr:Menus:Main:KeyTimeoutSeconds", "10"),
        ("Ivr:Menus:Main:SpeechTimeoutSeconds", "60"),
        ("Survey:KeyTimeoutSeconds", "10"),
        ("Survey:SpeechTimeoutSeconds", "60"),
        ("Departments:Sales:RingSeconds", "120"),
        ("Departments:Support:RingSeconds", "120"),
        ("Simulator:ConnectTimeout", Limit),
        ("Simulator:AnswerTimeout", Limit),
        ("Simulator:EventTimeout", Limit),
        ("Simulator:WaitLimit", Limit),
    ];
}
