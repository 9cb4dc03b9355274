//! The reasons in words.

use super::view::View;
use crate::domain::knowledge::{Catalogue, Duty};
use crate::domain::vocabulary::Language;

/// Names that the reasons mention, in the language of the answer.
pub(super) struct Texts<'a> {
    language: Language,
    industry: &'a str,
    product: &'a str,
    concept: &'a str,
}

impl<'a> Texts<'a> {
    pub(super) fn new(catalogue: &'a Catalogue, view: &View, language: Language) -> Self {
        let industry = view
            .industry
            .and_then(|index| catalogue.role.industries.get(index));
        let concept = view.concept.map(|index| catalogue.concept(index));
        let (nobody, activity) = match language {
            Language::De => ("das Unternehmen", "die Tätigkeit"),
            Language::En => ("the company", "the activity"),
        };
        Self {
            language,
            industry: industry.map_or(nobody, |industry| industry.label.get(language)),
            product: industry.map_or(nobody, |industry| industry.product.get(language)),
            concept: concept.map_or(activity, |concept| concept.label.get(language)),
        }
    }

    fn pick(&self, de: impl FnOnce() -> String, en: impl FnOnce() -> String) -> String {
        match self.language {
            Language::De => de(),
            Language::En => en(),
        }
    }

    pub(super) fn prior(&self) -> String {
        self.pick(
            || {
                "Ausgangswert: Die meisten Tätigkeiten eines Unternehmens sind nicht sein Kern."
                    .to_owned()
            },
            || "Starting point: most activities of a company are not its core.".to_owned(),
        )
    }

    pub(super) fn sold(&self) -> String {
        let Self {
            industry, product, ..
        } = self;
        self.pick(
            || format!("Davon lebt das Unternehmen ({industry}): Bezahlt wird es für {product}."),
            || format!("The company ({industry}) lives by it: it is paid for {product}."),
        )
    }

    pub(super) fn differentiates(&self) -> String {
        let Self {
            industry, concept, ..
        } = self;
        self.pick(
            || {
                format!(
                    "Hierin unterscheiden sich Unternehmen dieser Branche ({industry}): {concept}."
                )
            },
            || format!("This is where companies of the industry ({industry}) differ: {concept}."),
        )
    }

    pub(super) fn company_words(&self) -> String {
        self.pick(
            || {
                "Das Unternehmen nennt es in seiner Beschreibung als das, was es anbietet."
                    .to_owned()
            },
            || "The company's description names it as what it offers.".to_owned(),
        )
    }

    pub(super) fn for_clients(&self) -> String {
        self.pick(
            || "Die Tätigkeit wird für Auftraggeber erbracht.".to_owned(),
            || "The activity is carried out for clients.".to_owned(),
        )
    }

    pub(super) fn given_away(&self) -> String {
        self.pick(
            || "Wird nach der Beschreibung schon von Dritten erbracht.".to_owned(),
            || "Already done by others, as the description says.".to_owned(),
        )
    }

    pub(super) fn usually_bought(&self) -> String {
        let industry = self.industry;
        self.pick(
            || format!("Unternehmen dieser Branche ({industry}) lassen das meist von anderen erledigen."),
            || format!("Companies of the industry ({industry}) usually have others do this."),
        )
    }

    pub(super) fn own_use(&self) -> String {
        self.pick(
            || "Die Tätigkeit dient dem eigenen Unternehmen, nicht den Kunden.".to_owned(),
            || "The activity serves the company itself, not its customers.".to_owned(),
        )
    }

    pub(super) fn routine_part(&self) -> String {
        let product = self.product;
        self.pick(
            || format!("Routineanteil: Er folgt Regeln und lässt sich von der eigentlichen Leistung ({product}) trennen."),
            || format!("A routine part: it follows rules and can be parted from what is sold ({product})."),
        )
    }

    pub(super) fn support(&self) -> String {
        let industry = self.industry;
        self.pick(
            || format!("Unterstützt das Geschäft ({industry}), wird aber weder verkauft noch unterscheidet es das Unternehmen."),
            || format!("Supports the business ({industry}), but is neither sold nor a difference to others."),
        )
    }

    pub(super) fn usual_standing(&self) -> String {
        let concept = self.concept;
        self.pick(
            || format!("Übliche Stellung im Unternehmen: {concept}."),
            || format!("Usual standing in a company: {concept}."),
        )
    }

    pub(super) fn direction(&self) -> String {
        self.pick(
            || "Bestimmt die Richtung des Unternehmens: Angebot, Preise, Marke, wichtige Kunden oder Grundsätze.".to_owned(),
            || "Sets the company's direction: offer, prices, brand, important customers or principles.".to_owned(),
        )
    }

    pub(super) fn judgement(&self, judgement: bool) -> String {
        if judgement {
            self.pick(
                || "Verlangt Urteil über Kunden, Produkte, Risiken oder Marke.".to_owned(),
                || "Takes judgement about customers, products, risk or brand.".to_owned(),
            )
        } else {
            self.pick(
                || "Folgt Regeln und verlangt wenig Urteil.".to_owned(),
                || "Follows rules and takes little judgement.".to_owned(),
            )
        }
    }

    pub(super) fn own_duty(&self, duty: Duty) -> String {
        match duty {
            Duty::Sovereign => self.pick(
                || "Hoheitliche Aufgabe: Sie darf nur von der Behörde selbst wahrgenommen werden.".to_owned(),
                || "An act of public office: only the authority itself may perform it.".to_owned(),
            ),
            Duty::NonDelegable => self.pick(
                || "Die Verantwortung ist gesetzlich nicht übertragbar: Sie bleibt im Unternehmen, auch wenn Dritte zuarbeiten.".to_owned(),
                || "The law does not let the company pass on the responsibility: it stays in-house even where others assist.".to_owned(),
            ),
        }
    }

    pub(super) fn unknown_company(&self) -> String {
        self.pick(
            || "Über das Unternehmen ist nichts bekannt: Dieselbe Tätigkeit kann beim Anbieter Kern sein und beim Nutzer nicht.".to_owned(),
            || "Nothing is known of the company: the same activity can be core at the seller and non-core at the user.".to_owned(),
        )
    }

    pub(super) fn stated_importance(&self, stated: f64) -> String {
        self.pick(
            || format!("Angegebene strategische Bedeutung {stated:.2}: Die Angabe hat Vorrang vor allem anderen.").replacen("0.", "0,", 1),
            || format!("Stated strategic importance {stated:.2}: the statement wins over everything else."),
        )
    }
}
