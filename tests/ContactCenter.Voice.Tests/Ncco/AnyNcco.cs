using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Voice.Tests;

/// <summary>Any NCCO that the platform would run.</summary>
internal static class AnyNcco
{
    private static Gen<NccoAction> Talk =>
        from text in Any.Text
        from loop in Any.Maybe(Gen.Choose(0, 9))
        from level in Any.Maybe(Any.Level)
        from language in Any.Maybe(Any.Language)
        from style in Any.Maybe(Gen.Choose(0, 9))
        from premium in Any.Maybe(Any.Flag)
        from provider in Any.Maybe(Any.Name)
        from options in Any.Maybe(Any.Fields)
        from extra in Any.Extra
        select (NccoAction)new TalkAction(text)
        {
            Loop = loop,
            Level = level,
            Language = language,
            Style = style,
            Premium = premium,
            Provider = provider,
            ProviderOptions = options,
            Extra = extra,
        };

    private static Gen<NccoAction> Stream =>
        from url in Any.Url
        from loop in Any.Maybe(Gen.Choose(0, 9))
        from level in Any.Maybe(Any.Level)
        from extra in Any.Extra
        select (NccoAction)new StreamAction(url) { Loop = loop, Level = level, Extra = extra };

    private static Gen<DtmfInput> Dtmf =>
        from digits in Any.Maybe(Gen.Choose(1, 20))
        from timeOut in Any.Maybe(Any.WholeSeconds(0, 10))
        from hash in Any.Maybe(Any.Flag)
        from extra in Any.Extra
        select new DtmfInput(digits, timeOut, hash) { Extra = extra };

    private static Gen<SpeechInput> Speech =>
        from context in Any.Maybe(Any.Texts)
        from language in Any.Maybe(Any.Language)
        from silence in Any.Maybe(Any.Seconds(0.4, 10))
        from start in Any.Maybe(Any.WholeSeconds(1, 60))
        from duration in Any.Maybe(Any.WholeSeconds(1, 60))
        from leg in Any.Maybe(Any.Leg)
        from save in Any.Maybe(Any.Flag)
        from sensitivity in Any.Maybe(Gen.Choose(10, 100))
        from provider in Any.Maybe(Any.Name)
        from options in Any.Maybe(Any.Fields)
        from extra in Any.Extra
        select new SpeechInput(
            context, language, silence, start, duration, leg, save, sensitivity)
        { Provider = provider, ProviderOptions = options, Extra = extra };

    private static Gen<NccoAction> Input =>
        from dtmf in Any.Maybe(Dtmf)
        from speech in dtmf is null ? Speech.Select(speech => (SpeechInput?)speech) : Any.Maybe(Speech)
        from mode in Any.Maybe(Gen.Constant(InputMode.Synchronous))
        from url in Any.Maybe(Any.Url)
        from method in Any.Maybe(Any.Verb)
        from extra in Any.Extra
        select (NccoAction)new InputAction { Dtmf = dtmf, Speech = speech, Mode = mode, EventUrl = url, EventMethod = method, Extra = extra };

    private static Gen<TranscriptionOptions> Transcription =>
        from language in Any.Maybe(Any.Language)
        from url in Any.Maybe(Any.Url)
        from method in Any.Maybe(Any.Verb)
        from sentiment in Any.Maybe(Any.Flag)
        from extra in Any.Extra
        select new TranscriptionOptions { Language = language, EventUrl = url, EventMethod = method, SentimentAnalysis = sentiment, Extra = extra };

    private static Gen<NccoAction> Record =>
        from format in Any.Maybe(Gen.Elements(RecordFormat.Mp3, RecordFormat.Ogg, RecordFormat.Wav))
        from split in Any.Flag
        from channels in Any.Maybe(Gen.Choose(1, 32))
        from silence in Any.Maybe(Any.Seconds(3, 10))
        from key in Any.Maybe(Gen.Elements("0123456789*#".ToCharArray()))
        from timeOut in Any.Maybe(Any.WholeSeconds(3, 7200))
        from beep in Any.Maybe(Any.Flag)
        from url in Any.Maybe(Any.Url)
        from method in Any.Maybe(Any.Verb)
        from transcription in Any.Maybe(Transcription)
        from extra in Any.Extra
        select (NccoAction)new RecordAction
        {
            Format = format,
            Split = split,
            Channels = split ? channels is > 2 && format == RecordFormat.Mp3 ? 2 : channels : null,
            EndOnSilence = silence,
            EndOnKey = key,
            TimeOut = timeOut,
            BeepStart = beep,
            EventUrl = url,
            EventMethod = method,
            Transcription = transcription,
            Extra = extra,
        };

    private static Gen<NccoAction> Conversation =>
        from name in Any.Name
        from music in Any.Maybe(Any.Url)
        from start in Any.Maybe(Any.Flag)
        from end in Any.Maybe(Any.Flag)
        from record in Any.Maybe(Any.Flag)
        from speak in Any.Maybe(Any.Legs)
        from hear in Any.Maybe(Any.Legs)
        from mute in Any.Maybe(Any.Flag)
        from url in Any.Maybe(Any.Url)
        from method in Any.Maybe(Any.Verb)
        from transcription in Any.Maybe(Transcription)
        from extra in Any.Extra
        select (NccoAction)new ConversationAction(name)
        {
            MusicOnHoldUrl = music,
            StartOnEnter = start,
            EndOnExit = end,
            Record = record,
            CanSpeak = mute == true ? null : speak,
            CanHear = hear,
            Mute = mute,
            EventUrl = url,
            EventMethod = method,
            Transcription = record == true ? transcription : null,
            Extra = extra,
        };

    private static Gen<AdvancedMachineDetection> Detection =>
        from behavior in Any.Maybe(Gen.Elements(MachineDetection.Continue, MachineDetection.Hangup))
        from mode in Any.Maybe(Gen.Elements(DetectionMode.Default, DetectionMode.Detect, DetectionMode.DetectBeep))
        from beep in Any.Maybe(Any.WholeSeconds(30, 120))
        from extra in Any.Extra
        select new AdvancedMachineDetection { Behavior = behavior, Mode = mode, BeepTimeout = beep, Extra = extra };

    private static Gen<NccoAction> Connect =>
        from to in AnyEndpoint.Valid
        from number in Any.Maybe(Any.Number)
        from random in Any.Maybe(Any.Flag)
        from synchronous in Any.Flag
        from timeout in Any.Maybe(Any.WholeSeconds(1, 120))
        from limit in Any.Maybe(Any.WholeSeconds(1, 7200))
        from machine in Any.Maybe(Gen.Elements(MachineDetection.Continue, MachineDetection.Hangup))
        from advanced in Any.Maybe(Detection)
        from url in Any.Maybe(Any.Url)
        from method in Any.Maybe(Any.Verb)
        from ringback in Any.Maybe(Any.Url)
        from extra in Any.Extra
        select (NccoAction)new ConnectAction(to)
        {
            From = random == true ? null : number,
            RandomFromNumber = random,
            Synchronous = synchronous,
            Timeout = timeout,
            Limit = limit,
            MachineDetection = machine,
            AdvancedMachineDetection = advanced,
            EventUrl = url,
            EventMethod = method,
            RingbackTone = ringback,
            Extra = extra,
        };

    private static Gen<NccoAction> Notify =>
        from payload in Any.Fields
        from url in Any.Url
        from method in Any.Maybe(Any.Verb)
        from extra in Any.Extra
        select (NccoAction)new NotifyAction(payload, url) { EventMethod = method, Extra = extra };

    private static Gen<NccoAction> Wait =>
        from timeout in Any.Maybe(Any.Seconds(0.1, 7200))
        from extra in Any.Extra
        select (NccoAction)new WaitAction { Timeout = timeout, Extra = extra };

    private static Gen<NccoAction> Transfer =>
        from conversation in Any.Name
        from speak in Any.Maybe(Any.Legs)
        from hear in Any.Maybe(Any.Legs)
        from mute in Any.Maybe(Any.Flag)
        from extra in Any.Extra
        select (NccoAction)new TransferAction(
            new ConversationId(conversation))
        { CanSpeak = mute == true ? null : speak, CanHear = hear, Mute = mute, Extra = extra };

    private static Gen<NccoAction> Unknown => Any.Fields.Select(fields => (NccoAction)new UnknownAction("sing") { Extra = fields });

    private static Gen<NccoAction> Single => Gen.OneOf(Talk, Stream, Input, Record, Conversation, Connect, Notify, Wait, Transfer, Unknown);

    /// <summary>A prompt that may be interrupted, more of them, and the input that it is for.</summary>
    private static Gen<NccoAction[]> BargeIn => Gen.OneOf(
        InterruptedBy(Talk, static talk => (TalkAction)talk with { BargeIn = true }),
        InterruptedBy(Stream, static stream => (StreamAction)stream with { BargeIn = true }));

    private static Gen<NccoAction[]> InterruptedBy(Gen<NccoAction> kind, Func<NccoAction, NccoAction> turnOn) =>
        from first in kind
        from more in kind.ArrayOf()
        from input in Input
        select (NccoAction[])[turnOn(first), .. more, input];

    public static Gen<Ncco> Valid =>
        from steps in Gen.Frequency((4, Single.Select(action => new[] { action })), (1, BargeIn)).ArrayOf()
        select new Ncco(steps.SelectMany(step => step));
}
