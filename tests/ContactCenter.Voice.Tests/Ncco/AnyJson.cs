using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Voice.Tests;

/// <summary>JSON that looks like an NCCO and is not quite one.</summary>
internal static class AnyJson
{
    private static readonly string[] Names =
    [
        "action", "type", "text", "bargeIn", "loop", "level", "language", "style", "premium", "provider", "providerOptions", "streamUrl", "dtmf", "speech",
        "mode",
        "eventUrl", "eventMethod", "timeOut", "maxDigits", "submitOnHash", "uuid", "endOnSilence", "context", "startTimeout", "maxDuration", "saveAudio",
        "sensitivity",
        "format", "split", "channels", "endOnKey", "beepStart", "transcription", "sentimentAnalysis", "name", "musicOnHoldUrl", "startOnEnter", "endOnExit",
        "record",
        "canSpeak", "canHear", "mute", "endpoint", "from", "randomFromNumber", "eventType", "timeout", "limit", "machineDetection", "advancedMachineDetection",
        "behavior",
        "beep_timeout", "ringbackTone", "payload", "conversationId", "number", "dtmfAnswer", "onAnswer", "url", "shaken", "user", "extension", "uri", "domain",
        "headers",
        "standardHeaders", "content-type", "authorization", "value", "other", "\\ud800",
    ];

    private static readonly string[] Scalars =
    [
        "null", "true", "false", "0", "1", "-1", "3.5", "1e400", "1e99999999999", "99999999999", "\"\"", "\"x\"", "\"7\"", "\"true\"",
        "\"https://cc.example.com\"",
        "\"wss://cc.example.com\"", "\"sip:x@example.com\"", "\"http://[\"", "\"447700900001\"", "\"synchronous\"", "\"asynchronous\"", "\"conversation\"",
        "\"dtmf\"",
        "\"speech\"", "\"GET\"", "\"\\ud800\"", "\"é😀\"", "\"<p>\"", "\"" + "long" + "\"",
    ];

    private static readonly string[] Kinds =
    [
        "record", "conversation", "connect", "talk", "stream", "input", "notify", "wait", "transfer", "pay", "phone", "app", "websocket", "sip", "vbc", "fax",
        "vonage", "custom",
    ];

    public static Gen<string> Value => Gen.Frequency((9, Actions), (1, Nested(3)));

    private static Gen<string> Actions => Object(3).NonEmptyListOf().Select(actions => $"[{string.Join(',', actions)}]");

    public static Gen<string> Damaged(string json) =>
        from at in Gen.Choose(0, json.Length)
        from length in Gen.Choose(0, 3)
        from patch in Gen.Elements("", "\"", "{", "}", "[", "]", ",", ":", "\\", "0", "null", "\\ud800", "é")
        select json[..at] + patch + json[Math.Min(json.Length, at + length)..];

    private static Gen<string> Object(int depth) =>
        from kind in Gen.Elements(Kinds)
        from discriminator in Gen.Elements("action", "type")
        from count in Gen.Choose(0, 4)
        from names in Gen.Elements(Names).ArrayOf(count)
        from values in Nested(depth - 1).ArrayOf(count)
        select $"{{\"{discriminator}\":\"{kind}\"{string.Concat(names.Zip(values, (name, value) => $",\"{name}\":{value}"))}}}";

    private static Gen<string> Nested(int depth) =>
        depth <= 0
            ? Gen.Elements(Scalars)
            : Gen.Frequency(
                (3, Gen.Elements(Scalars)),
                (1, Nested(depth - 1).ListOf().Select(items => $"[{string.Join(',', items)}]")),
                (2, Object(depth)));
}
