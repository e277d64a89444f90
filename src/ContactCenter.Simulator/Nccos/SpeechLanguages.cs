using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ContactCenter.Simulator.Nccos;

/// <summary>The languages that the platform's documents name; letter case does not matter.</summary>
internal static partial class SpeechLanguages
{
    /// <summary>Those of a talk.</summary>
    public static readonly FrozenSet<string> Spoken = SetOf("""
        ar ca-ES cmn-CN cmn-TW cs-CZ cy-GB da-DK de-DE el-GR en-AU en-GB en-GB-WLS en-IN en-US en-ZA es-ES es-MX es-US eu-ES fi-FI fil-PH fr-CA
        fr-FR he-IL hi-IN hu-HU id-ID is-IS it-IT ja-JP ko-KR lt-LT mr-IN nb-NO nl-NL no-NO pl-PL pt-BR pt-PT ro-RO ru-RU sk-SK sv-SE th-TH
        tr-TR uk-UA vi-VN yue-CN
        """);

    /// <summary>Those that are recognised and transcribed.</summary>
    public static readonly FrozenSet<string> Recognised = SetOf("""
        af-ZA am-ET ar-AE ar-BH ar-DZ ar-EG ar-IL ar-IQ ar-JO ar-KW ar-LB ar-MA ar-OM ar-PS ar-QA ar-SA ar-TN az-AZ bg-BG bn-BD bn-IN ca-ES
        cmn-hans-CN cs-CZ da-DK de-DE el-GR en-AU en-CA en-GB en-GH en-IE en-IN en-KE en-NG en-NZ en-PH en-SG en-TZ en-US en-ZA es-AR es-BO
        es-CL es-CO es-CR es-DO es-EC es-ES es-GT es-HN es-MX es-NI es-PA es-PE es-PR es-PY es-SV es-US es-UY es-VE et-EE eu-ES fa-IR fi-FI
        fil-PH fr-CA fr-FR gl-ES gu-IN he-IL hi-IN hr-HR hu-HU hy-AM id-ID is-IS it-IT ja-JP jv-ID ka-GE km-KH kn-IN ko-KR lo-LA lt-LT lv-LV
        mk-MK ml-IN mn-MN mr-IN ms-MY my-MM nb-NO ne-NP nl-BE nl-NL pa-guru-IN pl-PL pt-BR pt-PT ro-RO ru-RU si-LK sk-SK sl-SI sq-AL sr-RS
        su-ID sv-SE sw-KE sw-TZ ta-IN ta-LK ta-MY ta-SG te-IN th-TH tr-TR uk-UA ur-IN ur-PK uz-UZ vi-VN yue-hant-HK zh zh-TW zu-ZA
        """);

    /// <summary>The option <c>language</c>: no tag of a language is a fault, one that the documents do not name a deviation.</summary>
    public static string? Read(OptionReader options, FrozenSet<string> known)
    {
        if (options.Text("language") is not { } language)
            return null;
        if (!Tag().IsMatch(language))
            options.Fault("language", "must be a language such as en-GB");
        else if (!known.Contains(language))
            options.Deviate("language", $"is {language}, which the platform's documents do not name");
        return language;
    }

    private static FrozenSet<string> SetOf(string tags) =>
        tags.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex("^[A-Za-z]{2,4}(-[A-Za-z0-9]{2,8})*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Tag();
}
