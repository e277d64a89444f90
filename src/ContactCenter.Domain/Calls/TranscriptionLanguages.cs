using System.Collections.Frozen;

namespace ContactCenter.Domain.Calls;

/// <summary>The languages that the platform puts into words.</summary>
internal static class TranscriptionLanguages
{
    /// <summary>Of each language the country first that is meant where none is named.</summary>
    private static readonly string[] Tags = """
        af-ZA am-ET ar-SA ar-AE ar-BH ar-DZ ar-EG ar-IL ar-IQ ar-JO ar-KW ar-LB ar-MA ar-OM ar-PS ar-QA ar-TN az-AZ bg-BG bn-BD bn-IN ca-ES
        cmn-hans-CN cs-CZ da-DK de-DE el-GR en-US en-AU en-CA en-GB en-GH en-IE en-IN en-KE en-NG en-NZ en-PH en-SG en-TZ en-ZA es-ES es-AR
        es-BO es-CL es-CO es-CR es-DO es-EC es-GT es-HN es-MX es-NI es-PA es-PE es-PR es-PY es-SV es-US es-UY es-VE et-EE eu-ES fa-IR fi-FI
        fil-PH fr-FR fr-CA gl-ES gu-IN he-IL hi-IN hr-HR hu-HU hy-AM id-ID is-IS it-IT ja-JP jv-ID ka-GE km-KH kn-IN ko-KR lo-LA lt-LT lv-LV
        mk-MK ml-IN mn-MN mr-IN ms-MY my-MM nb-NO ne-NP nl-NL nl-BE pa-guru-IN pl-PL pt-PT pt-BR ro-RO ru-RU si-LK sk-SK sl-SI sq-AL sr-RS
        su-ID sv-SE sw-KE sw-TZ ta-IN ta-LK ta-MY ta-SG te-IN th-TH tr-TR uk-UA ur-PK ur-IN uz-UZ vi-VN yue-hant-HK zh zh-TW zu-ZA
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static readonly FrozenDictionary<string, string> Known = Tags.ToFrozenDictionary(tag => tag, StringComparer.OrdinalIgnoreCase);

    /// <summary>What the platform's voices, or other systems, call by another name.</summary>
    private static readonly FrozenDictionary<string, string> Others = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["cmn"] = "cmn-hans-CN",
        ["cmn-TW"] = "zh-TW",
        ["en-GB-WLS"] = "en-GB",
        ["in"] = "id-ID",
        ["iw"] = "he-IL",
        ["jw"] = "jv-ID",
        ["nn"] = "nb-NO",
        ["no"] = "nb-NO",
        ["tl"] = "fil-PH",
        ["zh-CN"] = "cmn-hans-CN",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Usual = Tags
        .GroupBy(LanguageCode.Of, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(tags => tags.Key, tags => tags.First(), StringComparer.OrdinalIgnoreCase);

    /// <param name="tag">A language with or without a country, in any letter case, its parts joined by <c>-</c> or <c>_</c>.</param>
    /// <returns>
    /// The tag by which the platform knows it, of another country where it does not know that one; <c>null</c>: it does not know the language.
    /// </returns>
    public static string? Of(string tag)
    {
        tag = tag.Replace('_', '-');
        var language = LanguageCode.Of(tag);
        return Known.GetValueOrDefault(tag) ?? Others.GetValueOrDefault(tag) ?? Others.GetValueOrDefault(language) ?? Usual.GetValueOrDefault(language);
    }
}
